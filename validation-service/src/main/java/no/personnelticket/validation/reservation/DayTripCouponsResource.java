package no.personnelticket.validation.reservation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.http.error.ErrorResponse;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.messaging.consume.TopicProgress;
import no.personnelticket.validation.ValidationErrorCode;
import no.personnelticket.validation.ValidationRefuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Reserves a coupon for a day trip. The rights-service calls it before it makes the day trip, with the token of its
 * caller.
 */
@Path("/customers/v2/benefits/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Day trips")
public class DayTripCouponsResource {

    /** How long to wait for a contract that this service has not processed yet. */
    private static final Duration AT_MOST = Duration.ofSeconds(1);

    private final DayTripCouponStore coupons;
    private final TopicProgress progress;
    private final Caller caller;
    private final Clock clock;

    DayTripCouponsResource(DayTripCouponStore coupons, TopicProgress progress, Caller caller, Clock clock) {
        this.coupons = coupons;
        this.progress = progress;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("/{contractUUID}/day-trip-coupons/{dayTripUUID}")
    @RolesAllowed(Permission.RIGHTS_SELECT)
    @ValidationRefuses({ValidationErrorCode.NO_COUPONS_LEFT, ValidationErrorCode.CONTRACT_NOT_FOUND})
    @Produces({MediaType.APPLICATION_JSON, ErrorResponse.MEDIA_TYPE})
    @Operation(
            summary = "Reserve a coupon of a contract for a day trip; a repeated call changes nothing",
            description =
                    "Called by the rights-service before it stores a day trip, so that the day trip does not use a "
                            + "coupon that is reserved for an offer. Refused with 409 if none is left.")
    public void reserveCoupon(@PathParam("contractUUID") UUID contractId, @PathParam("dayTripUUID") UUID dayTripId) {
        boolean isReserved = progress.find(
                        ContractChanged.class,
                        AT_MOST,
                        () -> coupons.reserve(
                                contractId, dayTripId, caller.client(), caller.visibleCompanies(), clock.instant()))
                .orElseThrow(() -> new Problem(ValidationErrorCode.CONTRACT_NOT_FOUND, "There is no such contract"));
        if (!isReserved) {
            throw new Problem(ValidationErrorCode.NO_COUPONS_LEFT, "All coupons of the contract are used or reserved");
        }
    }

    @DELETE
    @Path("/{contractUUID}/day-trip-coupons/{dayTripUUID}")
    @RolesAllowed(Permission.RIGHTS_SELECT)
    @Produces({MediaType.APPLICATION_JSON, ErrorResponse.MEDIA_TYPE})
    @Operation(
            summary = "Release the coupon that is reserved for a day trip; a repeated call changes nothing",
            description = "Called by the rights-service if the day trip could not be made.")
    public void releaseCoupon(@PathParam("contractUUID") UUID contractId, @PathParam("dayTripUUID") UUID dayTripId) {
        coupons.release(contractId, dayTripId, caller.client(), clock.instant());
    }
}
