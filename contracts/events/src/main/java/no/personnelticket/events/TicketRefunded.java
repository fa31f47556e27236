package no.personnelticket.events;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/**
 * The sales platform refunded tickets, wholly or in part. The savings that are given back count against those of the
 * distribution, in the month of the refund.
 *
 * @param refundId unique for ever; the same id never has another content
 * @param refundedAt decides the month (Europe/Oslo) in which the saving is given back
 */
public record TicketRefunded(
        String refundId, String ticketDistributionId, long customerNumber, Instant refundedAt, List<Ticket> tickets)
        implements Fact {

    public TicketRefunded {
        Required.text(refundId, "refundId");
        Required.text(ticketDistributionId, "ticketDistributionId");
        Required.number(customerNumber, "customerNumber");
        Required.time(refundedAt, "refundedAt");
        tickets = Required.nonEmpty(tickets, "tickets");
        Required.that(
                tickets.stream().map(Ticket::ticketId).allMatch(new HashSet<>()::add),
                "tickets.ticketId must be unique within the refund");
    }

    /**
     * What is given back of one ticket.
     *
     * @param saving the part of the ticket's saving that falls away, all of it in a full refund; never negative
     */
    public record Ticket(String ticketId, Money saving) {
        public Ticket {
            Required.text(ticketId, "tickets.ticketId");
            Required.price(saving, "tickets.saving");
        }
    }

    @Override
    public String id() {
        return refundId;
    }

    @Override
    public String key() {
        return Long.toString(customerNumber);
    }

    @Override
    public Instant time() {
        return refundedAt;
    }
}
