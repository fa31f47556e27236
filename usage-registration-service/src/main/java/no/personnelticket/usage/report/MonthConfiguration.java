package no.personnelticket.usage.report;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import no.personnelticket.store.Measurement;

/** The measurements of months. */
class MonthConfiguration {

    /** Companies that have not closed the month that is over. */
    @Produces
    @Singleton
    Measurement due(ClosedMonthStore closedMonths, Clock clock) {
        return new Measurement("months.due", () -> closedMonths
                .companiesToClose(YearMonth.now(clock).minusMonths(1))
                .size());
    }

    /** Months whose last closing failed. */
    @Produces
    @Singleton
    Measurement failing(ClosingFailureStore failures) {
        return new Measurement("months.failing", failures::count);
    }
}
