package no.personnelticket.events;

import java.time.Instant;
import java.util.List;

/**
 * The validation-service compared the tickets of a distribution with the verdicts on its offer. Every service that
 * shows whether a ticket was validated takes it from this event.
 *
 * @param ticketDistributionId of {@link TicketDistributed}; a distribution is checked once
 * @param customerNumber of the distribution
 * @param distributedAt of the distribution; the tickets are checked as of this time, so a repeated check has the same
 *     result
 */
public record DistributionChecked(
        String ticketDistributionId, long customerNumber, List<CheckedTicket> tickets, Instant distributedAt)
        implements Fact {

    public DistributionChecked {
        Required.text(ticketDistributionId, "ticketDistributionId");
        Required.number(customerNumber, "customerNumber");
        tickets = Required.nonEmpty(tickets, "tickets");
        Required.unique(tickets, CheckedTicket::ticketId, "tickets", "ticketId");
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
