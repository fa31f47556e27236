package no.personnelticket.rights.claim;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The Customers API; the caller's token, name and correlation id are sent with the request. A call takes at most 4.3
 * seconds: two attempts of 2 seconds, and the pause between them.
 */
@RegisterRestClient(configKey = "customers")
@RegisterClientHeaders
@Path("/customers/v2/profiles")
interface CustomersClient {

    @GET
    @Path("/{customerNumber}")
    @Timeout(value = 2, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 1, delay = 100, abortOn = WebApplicationException.class)
    @CircuitBreaker(skipOn = WebApplicationException.class, delay = 2, delayUnit = ChronoUnit.SECONDS)
    Profile profile(@PathParam("customerNumber") long customerNumber);
}
