package no.personnelticket.validation.validate;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Refuses;
import no.personnelticket.http.time.TravelDate;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.messaging.TraceParent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Applies every rule to every offer of an order. A refusal is an answer, not an error. */
@Path("/customers/v2/benefits/entitlements/validate")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Validation")
public class ValidateResource {

    private final ValidationStep step;
    private final Caller caller;

    ValidateResource(ValidationStep step, Caller caller) {
        this.step = step;
        this.caller = caller;
    }

    /** Blocking, because parsing and checking a large body takes too long for an event loop. */
    @POST
    @Blocking
    @RolesAllowed(Permission.ENTITLEMENTS_VALIDATE)
    @Refuses({
        CommonErrorCode.TOO_MANY_WAITING,
        CommonErrorCode.STOPPING,
        CommonErrorCode.NOT_YET_PROCESSED,
        CommonErrorCode.EVENTS_NOT_PUBLISHED
    })
    @Operation(
            summary = "Check whether offers may be sold, before payment or before tickets are issued",
            description =
                    "Applies every rule to each offer and returns a verdict for each, with a token if it is valid, "
                            + "which is to be sent with TicketDistributed. A valid verdict reserves its coupons until it "
                            + "expires, is released, or the ticket is distributed. With dryRun nothing is reserved, stored or "
                            + "published.")
    public CompletionStage<ValidationAnswer> validate(@NotNull @Valid ValidationRequest request) {
        return step.validate(new PendingValidation(
                request,
                TravelDate.parse(request.travelDate()),
                new Requester(caller.client(), caller.visibleCompanies()),
                caller.clientName(),
                TraceParent.current()));
    }
}
