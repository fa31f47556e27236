package no.personnelticket.console.audit;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.personnelticket.http.token.Permission;

/** The page of the audit log. */
@Path("/audit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Permission.AUDIT_READ)
public class AuditResource {

    private final AuditLogClient log;

    public AuditResource(AuditLogClient log) {
        this.log = log;
    }

    /** The whole log, newest first. */
    public record Audit(AuditChain chain, List<AuditEntry> newestFirst) implements TemplateInstance {}

    @GET
    public TemplateInstance show() {
        AuditChain chain = log.read();
        List<AuditEntry> newestFirst = new ArrayList<>(chain.entries());
        Collections.reverse(newestFirst);
        return new Audit(chain, newestFirst);
    }
}
