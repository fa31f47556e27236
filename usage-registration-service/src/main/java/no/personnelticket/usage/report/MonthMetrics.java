package no.personnelticket.usage.report;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Counts what becomes of months, each of one company. */
@Startup
@Singleton
class MonthMetrics {

    private final Counter closed;
    private final Counter failed;
    private final Counter skipped;

    MonthMetrics(MeterRegistry metrics) {
        closed = metrics.counter("months.closed");
        failed = metrics.counter("months.failed");
        skipped = metrics.counter("months.skipped");
    }

    void closed() {
        closed.increment();
    }

    /** A month could not be closed; it is tried again. */
    void failed() {
        failed.increment();
    }

    /** So many stay without a report, since a later one was closed. */
    void skipped(int months) {
        skipped.increment(months);
    }
}
