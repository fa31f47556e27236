package no.personnelticket.store.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import no.personnelticket.http.token.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/**
 * Writes the audit log. An entry is committed before the action that it describes begins; if that fails, nothing is read or
 * changed.
 */
@ApplicationScoped
public class AuditLog {

    private final AuditStore entries;
    private final Caller caller;
    private final Clock clock;
    private final String service;

    AuditLog(
            AuditStore entries,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.service = service;
        this.entries = entries;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Writes that the caller is about to do something.
     *
     * @param action the operation's id
     * @param subject the person or thing that it concerns, as {@code customerNumber=1000001}; never a name, a birth
     *     date or a national id
     */
    public void write(String action, String subject) {
        add(
                caller.client(),
                caller.clientName().orElse(null),
                String.valueOf(MDC.get("correlationId")),
                action,
                subject);
    }

    /** Writes an entry before an action of the service that no caller requested; the client is the service's name. */
    public void writeByService(String action, String subject) {
        add(service, null, UUID.randomUUID().toString(), action, subject);
    }

    private void add(String client, String clientName, String correlationId, String action, String subject) {
        entries.add(new AuditEntry(
                UUID.randomUUID(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                client,
                clientName,
                correlationId,
                action,
                subject));
    }
}
