package no.personnelticket.console.salesclient;

import java.time.Instant;
import no.personnelticket.events.TicketDistributed;

/** Tickets that were distributed together. */
public record DistributedSale(TicketDistributed event) {

    /** Stands for a missing client name, as in the label {@code client} of {@code tickets_distributed_total}. */
    public static final String NO_CLIENT = "none";

    public String id() {
        return event.ticketDistributionId();
    }

    public Instant at() {
        return event.distributedAt();
    }

    public String client() {
        return event.clientName() == null ? NO_CLIENT : event.clientName();
    }

    public int tickets() {
        return event.tickets().size();
    }
}
