package no.personnelticket.events;

import java.time.Instant;
import java.util.List;

/**
 * The sales platform refunded tickets, wholly or in part. The refunded savings are deducted from those of the
 * distribution, in the month of the refund.
 *
 * @param refundId never reused: the same id always has the same content
 * @param refundedAt decides the month (Europe/Oslo) in which the saving is deducted
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
        Required.unique(tickets, Ticket::ticketId, "tickets", "ticketId");
    }

    /**
     * The refund of one ticket.
     *
     * @param saving the part of the ticket's saving that is lost, all of it in a full refund; never negative
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
