package no.personnelticket.validation.validate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import no.personnelticket.http.Permission;
import no.personnelticket.http.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives back what a validation holds, when the sale is given up or its payment failed. */
@Path("/customers/v2/benefits/entitlements/validations/{validationId}")
@Tag(name = "Validation")
public class ValidationsResource {

    private final ValidationStep step;
    private final Clock clock;

    ValidationsResource(ValidationStep step, Clock clock) {
        this.step = step;
        this.clock = clock;
    }

    @DELETE
    @RolesAllowed(Permission.ENTITLEMENTS_VALIDATE)
    @Operation(summary = "Release the coupons that a validation holds; again, nothing happens")
    public void release(UUID validationId) {
        boolean released = step.release(validationId, clock.instant())
                .orElseThrow(() -> Problem.notFound("VALIDATION_NOT_FOUND", "There is no such validation"));
        if (!released) {
            throw Problem.conflict("RESERVATION_CONFIRMED", "A ticket was distributed on the validation");
        }
    }
}
