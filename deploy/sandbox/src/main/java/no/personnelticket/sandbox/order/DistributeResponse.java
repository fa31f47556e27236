package no.personnelticket.sandbox.order;

import java.util.List;
import no.personnelticket.events.TicketDistributed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The distributed tickets: a group for each order line [P]. */
public record DistributeResponse(List<Group> ticketDistributionGroups) {

    /** The tickets of one order line. */
    @Schema(name = "TicketDistributionGroup")
    public record Group(String id, String orderLineId, GroupStatus status, List<Ticket> tickets) {}

    /** The progress of the tickets. */
    @Schema(name = "TicketDistributionGroupStatus")
    public enum GroupStatus {
        DISTRIBUTED
    }

    /** One traveller's ticket. */
    @Schema(name = "DistributedTicket")
    public record Ticket(String id, String travellerId) {}

    static DistributeResponse of(List<TicketDistributed> distributions) {
        return new DistributeResponse(
                distributions.stream().map(DistributeResponse::group).toList());
    }

    private static Group group(TicketDistributed distribution) {
        return new Group(
                distribution.ticketDistributionId(),
                distribution.orderLineId(),
                GroupStatus.DISTRIBUTED,
                distribution.tickets().stream()
                        .map(ticket -> new Ticket(ticket.ticketId(), ticket.travellerId()))
                        .toList());
    }
}
