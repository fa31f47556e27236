package no.personnelticket.http;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Keeps a request in flight while an operation works on it: a caller that goes away does not make room for the next one. */
public class OperationTime {

    @ServerRequestFilter(preMatching = true)
    public void keep(ResteasyReactiveContainerRequestContext request, RoutingContext call) {
        ResteasyReactiveRequestContext operation = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        Admission.keepUntil(call, end -> operation.registerCompletionCallback(ended -> end.run()));
    }
}
