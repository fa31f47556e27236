package no.personnelticket.store.audit;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.request.LongRunning;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows who read or changed personal data in this service or operated it, for auditors of all companies. */
@IfBuildProperty(name = "personnelticket.has-database", stringValue = "true", enableIfMissing = true)
@Path("/personnelticket/v2/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {

    private static final String TEXT = "(?=.*\\S)[A-Za-z0-9._:=@/ -]{1,200}";
    private static final String TEXT_MESSAGE = "must be at most 200 letters, digits, spaces and . _ : = @ / -";

    private final AuditStore entries;
    private final AuditChainStore chain;
    private final Caller caller;
    private final Clock clock;

    AuditResource(AuditStore entries, AuditChainStore chain, Caller caller, Clock clock) {
        this.entries = entries;
        this.chain = chain;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Audited
    @RolesAllowed(Permission.AUDIT_READ)
    @Operation(
            summary = "Read the audit log",
            description =
                    "Page by page, the oldest entry first: calls that read or changed personal data, and those of operators, each written "
                            + "before it was carried out. Days are in Europe/Oslo, both included. Reading it is in it too.")
    public Page<AuditEntry> findAuditEntries(
            @Parameter(description = "The first day") @QueryParam("from") @NotNull LocalDate from,
            @Parameter(description = "The last day; not before `from`") @QueryParam("to") @NotNull LocalDate to,
            @QueryParam("client") @Pattern(regexp = TEXT, message = TEXT_MESSAGE) String client,
            @QueryParam("action") @Pattern(regexp = TEXT, message = TEXT_MESSAGE) String action,
            @QueryParam("subject") @Pattern(regexp = TEXT, message = TEXT_MESSAGE) String subject,
            @BeanParam @Valid Paging paging) {
        caller.mustCoverAll();
        if (to.isBefore(from)) {
            throw Problem.badField("to", "must not be before from");
        }
        return entries.search(
                from.atStartOfDay(NorwegianTime.ZONE).toInstant(),
                to.plusDays(1).atStartOfDay(NorwegianTime.ZONE).toInstant(),
                client,
                action,
                subject,
                paging);
    }

    @GET
    @Audited
    @LongRunning
    @Path("/verification")
    @RolesAllowed(Permission.AUDIT_READ)
    @Operation(
            summary = "Check that the audit log is as it was written",
            description = "Computes all hashes of the chain again, and looks for entries that are in no chain.")
    public AuditVerification verifyAuditLog() {
        caller.mustCoverAll();
        return chain.verify(clock.instant());
    }
}
