package no.personnelticket.events;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/**
 * The validation-service compared the tickets of a distribution with the verdicts on its offer. It is the only answer to
 * whether a ticket was validated: whoever shows it reads it here.
 *
 * @param ticketDistributionId of {@link TicketDistributed}; a distribution is checked once
 * @param customerNumber of the distribution
 * @param distributedAt of the distribution, for which the tickets are checked: the same whenever that is done again
 */
public record DistributionChecked(
        String ticketDistributionId, long customerNumber, List<CheckedTicket> tickets, Instant distributedAt)
        implements Fact {

    public DistributionChecked {
        Required.text(ticketDistributionId, "ticketDistributionId");
        Required.number(customerNumber, "customerNumber");
        tickets = Required.nonEmpty(tickets, "tickets");
        Required.that(
                tickets.stream().map(CheckedTicket::ticketId).allMatch(new HashSet<>()::add),
                "tickets.ticketId must be unique within the distribution");
        Required.time(distributedAt, "distributedAt");
    }

    /** A ticket of the distribution, and whether it was validated. */
    public record CheckedTicket(String ticketId, ValidationStatus validationStatus) {
        public CheckedTicket {
            Required.text(ticketId, "tickets.ticketId");
            Required.value(validationStatus, "tickets.validationStatus");
        }
    }

    @Override
    public String id() {
        return ticketDistributionId;
    }

    @Override
    public String key() {
        return Long.toString(customerNumber);
    }

    @Override
    public Instant time() {
        return distributedAt;
    }
}
