package no.personnelticket.http;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Keeps a request in flight while an operation processes it, so that a caller that disconnects does not free a place
 * before that.
 */
public class OperationTime {

    @ServerRequestFilter(preMatching = true)
    public void keep(ResteasyReactiveContainerRequestContext request, RoutingContext call) {
        ResteasyReactiveRequestContext operation = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        Admission.keepUntil(call, end -> operation.registerCompletionCallback(ended -> end.run()));
    }
}
