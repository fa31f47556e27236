package no.personnelticket.console.salesclient;

import java.time.Instant;
import no.personnelticket.events.TicketDistributed;

/** Tickets that were distributed together. */
public record DistributedSale(TicketDistributed event) {

    /** How the client is called of which nothing is known. */
    public static final String UNKNOWN = "unknown";

    public String id() {
        return event.ticketDistributionId();
    }

    public Instant at() {
        return event.distributedAt();
    }

    public String client() {
        return event.clientName() == null ? UNKNOWN : event.clientName();
    }

    public int tickets() {
        return event.tickets().size();
    }
}
