package no.personnelticket.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.personnelticket.store.Migration.StoreReady;
import org.jboss.logging.Logger;

/**
 * Queries each {@link Measurement} at an interval. A gauge is NaN until its number is known, and after a query that failed.
 */
@Startup
@Singleton
public class Measurements {

    private static final Logger LOG = Logger.getLogger(Measurements.class);

    private final List<Measurement> all;
    private final Map<String, Double> values = new ConcurrentHashMap<>();
    private volatile boolean isReady;

    public Measurements(@All List<Measurement> all, MeterRegistry metrics) {
        this.all = all;
        all.forEach(measurement -> Gauge.builder(
                        measurement.meter(), () -> values.getOrDefault(measurement.meter(), Double.NaN))
                .register(metrics));
    }

    void start(@Observes StoreReady ready) {
        isReady = true;
    }

    @Scheduled(every = "{personnelticket.measurements.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void runWhenReady() {
        if (isReady) {
            run();
        }
    }

    /** Queries all numbers; one that fails does not stop the others. */
    public void run() {
        for (Measurement measurement : all) {
            try {
                values.put(measurement.meter(), measurement.value().get().doubleValue());
            } catch (RuntimeException fault) {
                values.remove(measurement.meter());
                LOG.warnf("A number is not measured, meter=%s cause=%s", measurement.meter(), fault);
            }
        }
    }
}
