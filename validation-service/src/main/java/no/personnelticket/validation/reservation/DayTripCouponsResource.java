package no.personnelticket.validation.reservation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import no.personnelticket.http.Permission;
import no.personnelticket.http.Problem;
import no.personnelticket.validation.ValidationErrorCode;
import no.personnelticket.validation.ValidationRefuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Holding a coupon for a day trip: the rights-service calls it before it makes one, with the token of its caller. */
@Path("/customers/v2/benefits/contracts/{contractUUID}/day-trip-coupons/{dayTripUUID}")
@Tag(name = "Day trips")
public class DayTripCouponsResource {

    private final DayTripCouponStore coupons;
    private final Clock clock;

    DayTripCouponsResource(DayTripCouponStore coupons, Clock clock) {
        this.coupons = coupons;
        this.clock = clock;
    }

    @PUT
    @RolesAllowed(Permission.RIGHTS_SELECT)
    @ValidationRefuses({ValidationErrorCode.NO_COUPONS_LEFT, ValidationErrorCode.CONTRACT_NOT_FOUND})
    @Operation(summary = "Hold a coupon of a contract for a day trip; again, nothing happens")
    public void holdCoupon(@PathParam("contractUUID") UUID contractId, @PathParam("dayTripUUID") UUID dayTripId) {
        boolean isHeld = coupons.hold(contractId, dayTripId, clock.instant())
                .orElseThrow(() -> Problem.retryLater(
                        ValidationErrorCode.CONTRACT_NOT_FOUND,
                        "The contract has not arrived yet; retry after 1 s",
                        Duration.ofSeconds(1)));
        if (!isHeld) {
            throw new Problem(
                    ValidationErrorCode.NO_COUPONS_LEFT, "All coupons of the contract are used or held for offers");
        }
    }

    @DELETE
    @RolesAllowed(Permission.RIGHTS_SELECT)
    @Operation(summary = "Release the coupon that is held for a day trip that was not made; again, nothing happens")
    public void releaseCoupon(@PathParam("contractUUID") UUID contractId, @PathParam("dayTripUUID") UUID dayTripId) {
        coupons.release(contractId, dayTripId, clock.instant());
    }
}
