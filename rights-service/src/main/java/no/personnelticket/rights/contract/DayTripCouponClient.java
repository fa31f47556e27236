package no.personnelticket.rights.contract;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * Reserves coupons of day trips in the validation-service, which counts all coupons. The caller's token is sent with
 * the request: a caller who may make day trips may reserve their coupons.
 */
@RegisterRestClient(configKey = "validation")
@RegisterClientHeaders
@Path("/customers/v2/benefits/contracts/{contractUUID}/day-trip-coupons/{dayTripUUID}")
interface DayTripCouponClient {

    /** Reserves a coupon; a repeated call changes nothing. 409 if none is left. */
    @PUT
    @Timeout(value = 2, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(skipOn = WebApplicationException.class, delay = 2, delayUnit = ChronoUnit.SECONDS)
    void reserve(@PathParam("contractUUID") UUID contractId, @PathParam("dayTripUUID") UUID dayTripId);

    @DELETE
    @Timeout(value = 1, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(skipOn = WebApplicationException.class, delay = 2, delayUnit = ChronoUnit.SECONDS)
    void release(@PathParam("contractUUID") UUID contractId, @PathParam("dayTripUUID") UUID dayTripId);
}
