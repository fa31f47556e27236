package no.personnelticket.validation.distribution;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import no.personnelticket.events.ValidationStatus;

/** Counts distributed tickets by sales client and by whether they were validated. */
@Singleton
class TicketMetrics {

    /** Callers choose the names, so an instance shows the first {@value} by name and all others as {@value #OTHER}. */
    static final int CLIENTS = 50;

    static final String OTHER = "other";
    static final String NO_CLIENT = "none";

    private final MeterRegistry metrics;
    private final Set<String> clients = new HashSet<>();

    TicketMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
        for (ValidationStatus status : ValidationStatus.values()) {
            distributed(NO_CLIENT, status);
        }
    }

    void distributed(String clientName, ValidationStatus status, long tickets) {
        distributed(label(clientName), status).increment((double) tickets);
    }

    private Counter distributed(String client, ValidationStatus status) {
        return metrics.counter(
                "tickets.distributed",
                "client",
                client,
                "validation",
                status.name().toLowerCase(Locale.ROOT));
    }

    /** A name of another form than {@code ET-Client-Name} is not shown, since it could contain anything. */
    private synchronized String label(String clientName) {
        if (clientName == null) {
            return NO_CLIENT;
        }
        boolean isShown = clientName.matches("[A-Za-z0-9._-]{1,100}")
                && (clients.contains(clientName) || (clients.size() < CLIENTS && clients.add(clientName)));
        return isShown ? clientName : OTHER;
    }
}
