package no.personnelticket.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.inject.Singleton;

/** Exposes readiness as a metric, for alerts: 1 while all checks are up, else 0. */
@Startup
@Singleton
public class ReadinessMetrics {

    ReadinessMetrics(SmallRyeHealthReporter health, MeterRegistry metrics) {
        Gauge.builder("service.ready", () -> health.getReadiness().isDown() ? 0 : 1)
                .register(metrics);
    }
}
