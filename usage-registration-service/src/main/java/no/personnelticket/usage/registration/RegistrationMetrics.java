package no.personnelticket.usage.registration;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Measures the time from distribution to registration, and counts anomalous refunds. */
@Startup
@Singleton
class RegistrationMetrics {

    private final Timer registered;
    private final Counter anomalous;

    RegistrationMetrics(MeterRegistry metrics) {
        registered = Timer.builder("distributions.registered")
                .serviceLevelObjectives(
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(6),
                        Duration.ofDays(1),
                        Duration.ofDays(7))
                .register(metrics);
        anomalous = metrics.counter("refunds.anomalous");
    }

    /** If the platform's clock is ahead, the time is zero. */
    void registered(Distribution distribution) {
        Instant distributedAt = distribution.event().distributedAt();
        Duration since = Duration.between(distributedAt, distribution.registeredAt());
        registered.record(since.isNegative() ? Duration.ZERO : since);
    }

    void anomalous(int refunds) {
        anomalous.increment(refunds);
    }
}
