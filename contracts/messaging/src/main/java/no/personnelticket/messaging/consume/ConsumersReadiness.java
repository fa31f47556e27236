package no.personnelticket.messaging.consume;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready when a consumer has records but made no progress for a minute; shows its position and the cause. The
 * metric {@code events.consumer.stalled} shows the time. Runs on the event loop, not on a worker thread.
 */
@Readiness
@ApplicationScoped
public class ConsumersReadiness implements AsyncHealthCheck {

    private static final Duration TOO_LONG = Duration.ofMinutes(1);

    private final Supplier<List<ConsumerLoop>> loops;

    @Inject
    ConsumersReadiness(EventConsumers consumers, MeterRegistry metrics) {
        this(consumers::loops, metrics);
    }

    ConsumersReadiness(Supplier<List<ConsumerLoop>> loops, MeterRegistry metrics) {
        this.loops = loops;
        Gauge.builder("events.consumer.stalled", this, ConsumersReadiness::longestStall)
                .baseUnit("seconds")
                .description("For how long the consumer that waits longest has made no progress")
                .register(metrics);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(this::check);
    }

    private HealthCheckResponse check() {
        HealthCheckResponseBuilder check =
                HealthCheckResponse.named("consumers").up();
        for (ConsumerLoop loop : loops.get()) {
            loop.progress().stall().ifPresent(stall -> {
                check.withData(
                        stall.position(),
                        "has made no progress for " + stall.lasting().toSeconds() + " s: " + stall.cause());
                if (stall.lasting().compareTo(TOO_LONG) > 0) {
                    check.down();
                }
            });
        }
        return check.build();
    }

    private double longestStall() {
        return loops.get().stream()
                .flatMap(loop -> loop.progress().stall().stream())
                .mapToDouble(stall -> stall.lasting().toSeconds())
                .max()
                .orElse(0);
    }
}
