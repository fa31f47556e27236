package no.personnelticket.validation.validate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import no.personnelticket.http.Permission;
import no.personnelticket.http.Problem;
import no.personnelticket.validation.ValidationErrorCode;
import no.personnelticket.validation.ValidationRefuses;
import no.personnelticket.validation.reservation.ReservationStore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Releases what a validation holds, when the sale is given up or its payment failed. */
@Path("/customers/v2/benefits/entitlements/validations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Validation")
public class ValidationsResource {

    private final VerdictStore verdicts;
    private final ReservationStore reservations;
    private final Clock clock;

    ValidationsResource(VerdictStore verdicts, ReservationStore reservations, Clock clock) {
        this.verdicts = verdicts;
        this.reservations = reservations;
        this.clock = clock;
    }

    @DELETE
    @Path("/{validationId}")
    @RolesAllowed(Permission.ENTITLEMENTS_VALIDATE)
    @ValidationRefuses({ValidationErrorCode.VALIDATION_NOT_FOUND, ValidationErrorCode.RESERVATION_CONFIRMED})
    @Operation(
            summary = "Release the coupons that a validation holds; again, nothing happens",
            description = "For a customer who does not pay. The verdict stays what it was; its coupons can be used by "
                    + "others at once.")
    public void releaseValidation(UUID validationId) {
        OfferVerdict verdict = verdicts.find(validationId)
                .orElseThrow(() -> new Problem(ValidationErrorCode.VALIDATION_NOT_FOUND, "There is no such validation"))
                .answer();
        if (!reservations.release(verdict.reservationIds(), clock.instant())) {
            throw new Problem(ValidationErrorCode.RESERVATION_CONFIRMED, "A ticket was distributed on the validation");
        }
    }
}
