package no.personnelticket.store;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Logs that the service is no longer ready, and why, and that it is ready again: one line each, however often it is probed. */
@Singleton
public class ReadinessLog {

    private static final Logger LOG = Logger.getLogger(ReadinessLog.class);

    private final Supplier<SmallRyeHealth> readiness;
    private boolean wasDown;

    @Inject
    ReadinessLog(SmallRyeHealthReporter health) {
        this(health::getReadiness);
    }

    ReadinessLog(Supplier<SmallRyeHealth> readiness) {
        this.readiness = readiness;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void logChange() {
        SmallRyeHealth now = readiness.get();
        if (now.isDown() && !wasDown) {
            LOG.warnf("Not ready, %s", causes(now.getPayload()));
        } else if (!now.isDown() && wasDown) {
            LOG.info("Ready again");
        }
        wasDown = now.isDown();
    }

    /** The name and the data of each check that is down. */
    private static String causes(JsonObject payload) {
        return payload.getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .filter(check -> check.getString("status").equals("DOWN"))
                .map(check -> check.getString("name") + "=" + check.getOrDefault("data", JsonObject.EMPTY_JSON_OBJECT))
                .collect(Collectors.joining(", "));
    }
}
