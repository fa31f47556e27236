package no.personnelticket.usage.report;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.personnelticket.store.Database;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.month.CompanyYear;

/** Reads which months are closed, which are skipped and which have to be closed. */
@Singleton
public class ClosedMonthStore {

    private static final String LAST = "select month from report where company_id = ? order by month desc limit 1";

    private static final String SKIPPED = "select distinct unnest(skipped) as month from report where company_id = ?";

    private static final String OF_YEAR = """
            select month, closed_at, closed_by, client_name, sha256, rates_version, rules_version from report
            where company_id = ? and extract(year from month) = ?""";

    private static final String HAS_CONTRACTS =
            "select from contract where company_id = ? union all select from report where company_id = ?";

    private static final String COMPANIES_TO_CLOSE = """
            select company_id from (select company_id from contract union select company_id from report) as company
            where not exists (select from report where report.company_id = company.company_id and month >= ?)
            order by company_id""";

    private final Database database;
    private final UnknownEmployeeStore unknownEmployees;

    ClosedMonthStore(Database database, UnknownEmployeeStore unknownEmployees) {
        this.database = database;
        this.unknownEmployees = unknownEmployees;
    }

    /** Whether the month has a report. */
    public boolean isClosed(CompanyMonth month) {
        return database.exists(
                "select from report where company_id = ? and month = ?", month.companyId(), month.firstDay());
    }

    /** The last month that the company closed. */
    Optional<YearMonth> last(int companyId) {
        return database.first(LAST, ClosedMonthStore::month, companyId);
    }

    /** The months of the company that stay without a report, because a later one was closed. */
    Set<YearMonth> skipped(int companyId) {
        return Set.copyOf(database.query(SKIPPED, ClosedMonthStore::month, companyId));
    }

    /** The months of the year that the company closed. */
    Map<YearMonth, MonthStatus.Closed> find(CompanyYear year) {
        Map<YearMonth, List<UnknownEmployee>> unknown = unknownEmployees.find(year);
        return database
                .query(
                        OF_YEAR,
                        row -> Map.entry(month(row), closed(row, unknown.getOrDefault(month(row), List.of()))),
                        year.companyId(),
                        year.year())
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether the company has contracts, now or in an earlier report; for others the schedule closes no month. */
    boolean hasContracts(int companyId) {
        return database.exists(HAS_CONTRACTS, companyId, companyId);
    }

    /** The companies with contracts, now or in an earlier report, that have not closed the month or a later one. */
    List<Integer> companiesToClose(YearMonth month) {
        return database.query(COMPANIES_TO_CLOSE, row -> row.getInt(1), month.atDay(1));
    }

    private static MonthStatus.Closed closed(ResultSet row, List<UnknownEmployee> unknown) throws SQLException {
        return new MonthStatus.Closed(
                Database.instant(row, "closed_at"),
                row.getString("closed_by"),
                row.getString("client_name"),
                row.getString("sha256"),
                row.getString("rates_version"),
                row.getString("rules_version"),
                unknown);
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }
}
