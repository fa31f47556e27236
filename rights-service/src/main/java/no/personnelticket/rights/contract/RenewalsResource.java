package no.personnelticket.rights.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Refuses;
import no.personnelticket.http.request.LongRunning;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.store.audit.Audited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Renews all rights now instead of at night; a repeated call changes nothing. */
@Path("/personnelticket/v2/renewals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Renewal")
public class RenewalsResource {

    private final RenewalStep step;
    private final Caller caller;

    public RenewalsResource(RenewalStep step, Caller caller) {
        this.step = step;
        this.caller = caller;
    }

    @POST
    @Audited
    @LongRunning
    @RolesAllowed(Permission.EMPLOYEES_WRITE)
    @Refuses(CommonErrorCode.EVENTS_NOT_PUBLISHED)
    @Operation(
            summary = "Bring all rights up to date; from 1 December those of the next calendar year too",
            description = "The service does it every night; call it if it cannot wait. Rights that are up to date "
                    + "do not change, so it can be called at any time.")
    public Renewal renewTicketRights() {
        caller.mustCoverAll();
        return step.run();
    }
}
