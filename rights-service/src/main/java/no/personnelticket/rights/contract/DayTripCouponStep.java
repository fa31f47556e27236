package no.personnelticket.rights.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.UUID;
import no.personnelticket.http.error.Problem;
import no.personnelticket.rights.RightsErrorCode;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Reserves the coupon of a day trip in the validation-service, so that no offer uses it. */
@ApplicationScoped
public class DayTripCouponStep {

    private static final Logger LOG = Logger.getLogger(DayTripCouponStep.class);
    private static final int CONFLICT = 409;

    private final DayTripCouponClient coupons;

    public DayTripCouponStep(@RestClient DayTripCouponClient coupons) {
        this.coupons = coupons;
    }

    /** Whether a coupon is reserved for the day trip. Throws 503 if that is unknown, after trying to release it. */
    boolean reserve(UUID contractId, UUID dayTripId) {
        try {
            coupons.reserve(contractId, dayTripId);
            return true;
        } catch (WebApplicationException answer) {
            if (answer.getResponse().getStatus() == CONFLICT) {
                return false;
            }
            throw unavailable(contractId, dayTripId, answer);
        } catch (RuntimeException fault) {
            throw unavailable(contractId, dayTripId, fault);
        }
    }

    /**
     * Releases the coupon of a day trip that was not made. If the call fails, the coupon stays reserved for a day, or
     * until the request is repeated.
     */
    void release(UUID contractId, UUID dayTripId) {
        try {
            coupons.release(contractId, dayTripId);
        } catch (RuntimeException fault) {
            LOG.warnf(
                    "The coupon of a day trip may stay reserved, contractId=%s cause=%s", contractId, fault.toString());
        }
    }

    private Problem unavailable(UUID contractId, UUID dayTripId, RuntimeException fault) {
        LOG.warnf(
                "The validation-service did not reserve a coupon, contractId=%s cause=%s",
                contractId, fault.toString());
        release(contractId, dayTripId);
        return Problem.retryLater(
                RightsErrorCode.COUPONS_UNAVAILABLE,
                "The validation-service could not reserve a coupon, so no day trip was made; retry with the same Idempotency-Key after 5 s",
                Duration.ofSeconds(5));
    }
}
