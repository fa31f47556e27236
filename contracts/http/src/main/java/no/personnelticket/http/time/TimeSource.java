package no.personnelticket.http.time;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import no.personnelticket.events.NorwegianTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The only clock of a service: the machine's. If {@code personnelticket.clock.movable} is set, for tests,
 * {@code PUT /clock?to=<instant>} on the management port moves it forward.
 */
@Singleton
public class TimeSource {

    private static final Logger LOG = Logger.getLogger(TimeSource.class);
    private static final String ADDRESS = "/clock";

    private final boolean isMovable;
    private final MovableClock clock = new MovableClock(Clock.system(NorwegianTime.ZONE));

    TimeSource(@ConfigProperty(name = "personnelticket.clock.movable") boolean isMovable) {
        this.isMovable = isMovable;
    }

    @Produces
    @Singleton
    Clock clock() {
        return clock;
    }

    void register(@Observes ManagementInterface management) {
        if (isMovable) {
            LOG.warn(
                    "Whoever reaches the management port can put the clock forward (personnelticket.clock.movable), which"
                            + " is for tests only");
            management.router().put(ADDRESS).handler(this::move);
        }
    }

    private void move(RoutingContext call) {
        try {
            clock.moveTo(Instant.parse(String.valueOf(call.request().getParam("to"))));
            call.response().setStatusCode(204).end();
        } catch (DateTimeException | IllegalArgumentException refused) {
            call.response().setStatusCode(400).end("to " + reason(refused));
        }
    }

    private static String reason(RuntimeException refused) {
        return refused instanceof DateTimeException
                ? "must be an instant such as 2027-01-01T00:00:00Z"
                : refused.getMessage();
    }
}
