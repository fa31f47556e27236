package no.personnelticket.http.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.request.RequestLimits.PerClient;
import no.personnelticket.http.token.Caller;

/**
 * Admits the requests of each client up to its limits, and reads their bodies before an operation is called, so that
 * no worker waits for bytes. A request without a valid token proceeds at once, and is refused without reading its
 * body.
 */
@ApplicationScoped
public class RequestBodies {

    private static final int AFTER_AUTHENTICATION = 50;

    /** A body takes several times its bytes while it is read and converted. */
    private static final int SHARE_OF_HEAP = 4;

    static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final RequestLimits limits;
    private final ClientLoad load;
    private final EarlyRefusal refusal;
    private final IdentityProviderManager identities;

    RequestBodies(RequestLimits limits, EarlyRefusal refusal, IdentityProviderManager identities) {
        PerClient client = limits.perClient();
        this.limits = limits;
        this.load = new ClientLoad(
                client.inFlight(),
                client.perSecond(),
                client.bodyBytes().asLongValue(),
                client.longRunning(),
                limits.allBodies()
                        .map(MemorySize::asLongValue)
                        .orElse(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));
        this.refusal = refusal;
        this.identities = identities;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_AUTHENTICATION);
    }

    private void check(RoutingContext call) {
        Context context = call.vertx().getOrCreateContext();
        call.request().pause();
        QuarkusHttpUser.getSecurityIdentity(call, identities)
                .subscribe()
                .with(
                        identity -> on(context, () -> Caller.client(identity)
                                .ifPresentOrElse(client -> admit(call, client), call::next)),
                        refused -> on(context, call::next));
    }

    /** If the issuer's keys had to be fetched, the result arrives on another thread. */
    private static void on(Context context, Runnable next) {
        if (Vertx.currentContext() == context) {
            next.run();
        } else {
            context.runOnContext(ignored -> next.run());
        }
    }

    private void admit(RoutingContext call, String client) {
        if (!load.enter(client, System.nanoTime())) {
            refusal.refuse(call, tooMany("The client exceeds its limit of requests; retry after 1 s"));
            return;
        }
        Admission admission = new Admission(load, client, call);
        if (EarlyRefusal.hasBody(call.request())) {
            new BodyReader(call, refusal, admission, limits).read();
        } else {
            call.next();
        }
    }

    static Problem tooMany(String message) {
        return Problem.retryLater(CommonErrorCode.TOO_MANY_REQUESTS, message, RETRY_AFTER);
    }
}
