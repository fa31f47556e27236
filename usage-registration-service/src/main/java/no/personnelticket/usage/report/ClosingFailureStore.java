package no.personnelticket.usage.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import no.personnelticket.store.Database;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.month.CompanyYear;

/** The reasons why months could not be closed. */
@Singleton
class ClosingFailureStore {

    private static final String PUT = """
            insert into closing_failure (company_id, month, failed_at, error_code, reason) values (?, ?, ?, ?, ?)
            on conflict (company_id, month) do update
            set failed_at = excluded.failed_at, error_code = excluded.error_code, reason = excluded.reason""";

    private static final String OF_YEAR = """
            select month, failed_at, error_code, reason from closing_failure
            where company_id = ? and extract(year from month) = ?""";

    private final Database database;

    ClosingFailureStore(Database database) {
        this.database = database;
    }

    /** Stores the reason, replacing an earlier one. */
    void put(CompanyMonth month, Instant at, ClosingObstacle why) {
        database.update(
                PUT, month.companyId(), month.firstDay(), at, why.errorCode().name(), why.message());
    }

    /** Removes the reasons of the month and of earlier months, which will not be tried again. */
    void remove(CompanyMonth month) {
        database.update(
                "delete from closing_failure where company_id = ? and month <= ?", month.companyId(), month.firstDay());
    }

    /** How many months could not be closed. */
    long count() {
        return database.first("select count(*) from closing_failure", row -> row.getLong(1))
                .orElseThrow();
    }

    /** The reasons, by the months of the year. */
    Map<YearMonth, MonthStatus.Failure> find(CompanyYear year) {
        return database
                .query(
                        OF_YEAR,
                        row -> Map.entry(
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                new MonthStatus.Failure(
                                        Database.instant(row, "failed_at"),
                                        ClosingErrorCode.of(row.getString("error_code")),
                                        row.getString("reason"))),
                        year.companyId(),
                        year.year())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
