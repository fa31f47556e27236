package no.personnelticket.validation.validate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import no.personnelticket.http.error.ErrorResponse;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.store.audit.Audited;
import no.personnelticket.validation.ValidationErrorCode;
import no.personnelticket.validation.ValidationRefuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Releases a validation when the sale is cancelled or its payment failed. */
@Path("/customers/v2/benefits/entitlements/validations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Validation")
public class ValidationsResource {

    private final ReleaseStep step;
    private final Caller caller;

    ValidationsResource(ReleaseStep step, Caller caller) {
        this.step = step;
        this.caller = caller;
    }

    @DELETE
    @Path("/{validationId}")
    @Audited
    @RolesAllowed(Permission.ENTITLEMENTS_VALIDATE)
    @ValidationRefuses({ValidationErrorCode.VALIDATION_NOT_FOUND, ValidationErrorCode.RESERVATION_CONFIRMED})
    @Produces({MediaType.APPLICATION_JSON, ErrorResponse.MEDIA_TYPE})
    @Operation(
            summary = "Release a validation and its coupons; a repeated call changes nothing",
            description =
                    "For a customer who does not pay. The verdict is no longer valid, nor are earlier verdicts on the "
                            + "offer; its coupons are available at once, unless a later verdict on the offer "
                            + "reserves them too.")
    public void releaseValidation(UUID validationId) {
        step.release(validationId, caller.client());
    }
}
