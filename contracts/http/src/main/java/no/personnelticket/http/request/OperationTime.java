package no.personnelticket.http.request;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Keeps a request in flight while an operation processes it, even if the caller disconnects. Refuses a
 * {@link LongRunning} operation if the client has too many of them in flight.
 */
public class OperationTime {

    @ServerRequestFilter(preMatching = true)
    public void keep(ResteasyReactiveContainerRequestContext request, RoutingContext call) {
        ResteasyReactiveRequestContext operation = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        Admission.keepUntil(call, end -> operation.registerCompletionCallback(ended -> end.run()));
    }

    @ServerRequestFilter
    public void limit(ResourceInfo operation, RoutingContext call) {
        Method method = operation.getResourceMethod();
        LongRunning longRunning = method == null ? null : method.getAnnotation(LongRunning.class);
        if (longRunning != null
                && (longRunning.with().isEmpty() || call.queryParams().contains(longRunning.with()))
                && !Admission.isWithinLongRunning(call)) {
            throw RequestBodies.tooMany("The client exceeds its limit of long-running requests; retry after 1 s");
        }
    }
}
