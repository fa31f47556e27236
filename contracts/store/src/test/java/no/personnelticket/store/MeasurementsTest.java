package no.personnelticket.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.personnelticket.store.Migration.StoreReady;
import org.junit.jupiter.api.Test;

class MeasurementsTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AtomicInteger due = new AtomicInteger(3);
    private final Measurements measurements = new Measurements(
            List.of(
                    new Measurement("broken", () -> {
                        throw new IllegalStateException();
                    }),
                    new Measurement("months.due", () -> {
                        if (due.get() < 0) {
                            throw new IllegalStateException();
                        }
                        return due.get();
                    })),
            metrics);

    @Test
    void nothing_is_measured_before_there_is_a_store() {
        measurements.runWhenReady();
        assertThat(value("months.due")).isNaN();

        measurements.start(new StoreReady());
        measurements.runWhenReady();
        assertThat(value("months.due")).isEqualTo(3);
    }

    @Test
    void a_number_that_cannot_be_measured_is_unknown_and_stops_no_other() {
        // Given
        measurements.run();
        assertThat(value("broken")).isNaN();
        assertThat(value("months.due")).isEqualTo(3);

        // When
        due.set(-1);
        measurements.run();

        // Then
        assertThat(value("months.due")).isNaN();
    }

    private double value(String meter) {
        return metrics.get(meter).gauge().value();
    }
}
