package no.personnelticket.usage.report;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Counts months that are closed, failed and skipped, each of one company. */
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

    /** A month could not be closed and will be tried again. */
    void failed() {
        failed.increment();
    }

    /** Months stay without a report, because a later one was closed. */
    void skipped(int months) {
        skipped.increment(months);
    }
}
