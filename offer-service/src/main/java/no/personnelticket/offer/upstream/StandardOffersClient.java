package no.personnelticket.offer.upstream;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import no.personnelticket.http.Correlation;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.logging.MDC;

/**
 * The search for standard offers [P], with the caller's token and client name. At most three attempts of two seconds;
 * a circuit breaker stops calls while most of them fail. An answer that cannot be parsed is an {@code IOException}
 * too, but is not retried.
 */
@RegisterRestClient(configKey = "standard-offers")
@RegisterClientHeaders
@ClientHeaderParam(name = Correlation.HEADER, value = "{correlationId}")
@Path("/offers/v2/search/stop-places")
public interface StandardOffersClient {

    @POST
    @Timeout(value = 2, unit = ChronoUnit.SECONDS)
    @Retry(
            maxRetries = 2,
            delay = 100,
            jitter = 50,
            retryOn = {OffersApiUnavailableException.class, TimeoutException.class, IOException.class},
            abortOn = JacksonException.class)
    @CircuitBreaker(
            requestVolumeThreshold = 12,
            delay = 5,
            delayUnit = ChronoUnit.SECONDS,
            failOn = {OffersApiUnavailableException.class, TimeoutException.class, IOException.class},
            skipOn = JacksonException.class)
    StandardOffersAnswer search(StandardOfferQuery query);

    /** The correlation id of the current request. */
    default String correlationId() {
        return String.valueOf(MDC.get("correlationId"));
    }

    @ClientExceptionMapper
    static RuntimeException unavailable(Response response) {
        int status = response.getStatus();
        return status >= 500 || status == 429 ? new OffersApiUnavailableException(status) : null;
    }
}
