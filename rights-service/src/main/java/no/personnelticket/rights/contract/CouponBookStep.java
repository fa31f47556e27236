package no.personnelticket.rights.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.UUID;
import no.personnelticket.http.Problem;
import no.personnelticket.rights.RightsErrorCode;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Holds the coupon of a day trip in the validation-service's count, so that no offer is sold on it. */
@ApplicationScoped
public class CouponBookStep {

    private static final Logger LOG = Logger.getLogger(CouponBookStep.class);
    private static final int CONFLICT = 409;

    private final CouponBookClient book;

    public CouponBookStep(@RestClient CouponBookClient book) {
        this.book = book;
    }

    /** Whether a coupon is held for the day trip; throws 503 where that cannot be known, and then takes it back. */
    boolean hold(UUID contractId, UUID dayTripId) {
        try {
            book.hold(contractId, dayTripId);
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

    /** The day trip was not made. When the call fails, the coupon stays held for a day, or until the same is asked for again. */
    void release(UUID contractId, UUID dayTripId) {
        try {
            book.release(contractId, dayTripId);
        } catch (RuntimeException fault) {
            LOG.warnf("The coupon of a day trip may stay held, contractId=%s cause=%s", contractId, fault.toString());
        }
    }

    private Problem unavailable(UUID contractId, UUID dayTripId, RuntimeException fault) {
        LOG.warnf("The validation-service did not hold a coupon, contractId=%s cause=%s", contractId, fault.toString());
        release(contractId, dayTripId);
        return Problem.retryLater(
                RightsErrorCode.COUPONS_UNAVAILABLE,
                "The coupons cannot be counted now, and no day trip was made; retry with the same Idempotency-Key after 5 s",
                Duration.ofSeconds(5));
    }
}
