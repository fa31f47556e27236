package no.personnelticket.offer.taxpreview;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import no.personnelticket.http.Correlation;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.logging.MDC;

/**
 * Calls the tax previews of the usage-registration-service with the caller's token and client name, so that its
 * permissions apply. One attempt of at most a second, so that an offer does not wait for its preview. A circuit
 * breaker stops calls while most of them fail; a refusal is not a failure.
 */
@RegisterRestClient(configKey = "tax-previews")
@RegisterClientHeaders
@ClientHeaderParam(name = Correlation.HEADER, value = "{correlationId}")
@Path("/personnelticket/v2/reports/tax-previews")
interface UsageServiceClient {

    @POST
    @Timeout(value = 1, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 12,
            delay = 5,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = WebApplicationException.class)
    TaxPreviewAnswer preview(TaxPreviewRequest request);

    /** The correlation id of the current request. */
    default String correlationId() {
        return String.valueOf(MDC.get("correlationId"));
    }

    @ClientExceptionMapper
    static RuntimeException unavailable(Response response) {
        return response.getStatus() >= 500 ? new UsageServiceUnavailableException(response.getStatus()) : null;
    }
}
