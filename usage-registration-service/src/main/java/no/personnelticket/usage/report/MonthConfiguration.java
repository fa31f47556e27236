package no.personnelticket.usage.report;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import no.personnelticket.store.Database;
import no.personnelticket.store.Measurement;

/** The measurements of months. */
class MonthConfiguration {

    /** Companies that have not closed the month that is over. */
    @Produces
    @Singleton
    Measurement due(ReportStore reports, Clock clock) {
        return new Measurement("months.due", () -> reports.companiesToClose(
                        YearMonth.now(clock).minusMonths(1))
                .size());
    }

    /** Months whose last closing failed. */
    @Produces
    @Singleton
    Measurement failing(Database database) {
        return new Measurement(
                "months.failing", () -> database.first("select count(*) from closing_failure", row -> row.getLong(1))
                        .orElseThrow());
    }
}
