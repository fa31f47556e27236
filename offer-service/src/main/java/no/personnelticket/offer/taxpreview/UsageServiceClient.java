package no.personnelticket.offer.taxpreview;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.logging.MDC;

/**
 * The usage-registration-service's tax previews. The caller's token and client name are passed on, so that nobody
 * learns here what they may not learn there. One attempt of a second at most: an offer does not wait for its preview.
 * While most attempts fail none is made; a caller who is refused is no failure.
 */
@RegisterRestClient(configKey = "tax-previews")
@RegisterClientHeaders
@ClientHeaderParam(name = "X-Correlation-Id", value = "{correlationId}")
@Path("/personnelticket/v2/reports/tax-previews")
interface UsageServiceClient {

    @POST
    @Timeout(value = 1, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 12,
            delay = 5,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = WebApplicationException.class)
    TaxPreviewAnswer preview(TaxPreviewQuestion question);

    /** The id of the request that is being answered. */
    default String correlationId() {
        return String.valueOf(MDC.get("correlationId"));
    }

    @ClientExceptionMapper
    static RuntimeException unavailable(Response response) {
        return response.getStatus() >= 500 ? new UsageServiceUnavailableException(response.getStatus()) : null;
    }
}
