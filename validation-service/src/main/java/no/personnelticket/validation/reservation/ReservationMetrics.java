package no.personnelticket.validation.reservation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/**
 * Counts reservations that are made, confirmed and released. Expiry changes no row, so
 * {@link ReservationConfiguration} measures it.
 */
@Startup
@Singleton
public class ReservationMetrics {

    private final Counter made;
    private final Counter confirmed;
    private final Counter released;

    public ReservationMetrics(MeterRegistry metrics) {
        made = metrics.counter("reservations", "step", "made");
        confirmed = metrics.counter("reservations", "step", "confirmed");
        released = metrics.counter("reservations", "step", "released");
    }

    public void made(int count) {
        made.increment(count);
    }

    public void confirmed(int count) {
        confirmed.increment(count);
    }

    void released(int count) {
        released.increment(count);
    }
}
