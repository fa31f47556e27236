package no.personnelticket.usage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.usage.PostgresStore;

/** Sums up the private savings of employees by income year: the lines of reports, and what no report holds yet. */
@ApplicationScoped
public class YearSavingStore {

    private static final String SAVINGS = """
            with saved as (
                select employee_reference, saving_month, month as report_month, saving from report_line
                where company_id = ? and month <= ?
                %s)
            select employee_reference, extract(year from saving_month)::int as income_year,
                   coalesce(sum(saving) filter (where report_month < ?), 0.00) as before,
                   coalesce(sum(saving) filter (where report_month = ?), 0.00) as of_month
            from saved
            group by employee_reference, income_year
            having extract(year from max(saving_month))::int = ? or count(*) filter (where report_month = ?) > 0""";

    private static final String OPEN = """
            union all
                select employee_reference, month, report_month, saving from placed_usage
                where company_id = ? and travel_type = 'PRIVATE' and not reported and report_month <= ?""";

    private final PostgresStore postgres;

    public YearSavingStore(PostgresStore postgres) {
        this.postgres = postgres;
    }

    /** Of each employee with a saving in the year up to and with the month, and of each year that the month corrects. */
    List<YearSaving> upTo(CompanyMonth month) {
        return postgres.query(
                SAVINGS.formatted(OPEN),
                YearSavingStore::saving,
                month.companyId(),
                month.firstDay(),
                month.companyId(),
                month.firstDay(),
                month.firstDay(),
                month.firstDay(),
                month.month().getYear(),
                month.firstDay());
    }

    /** The same, of a month whose lines are all kept. */
    List<YearSaving> reportedUpTo(CompanyMonth month) {
        return postgres.query(
                SAVINGS.formatted(""),
                YearSavingStore::saving,
                month.companyId(),
                month.firstDay(),
                month.firstDay(),
                month.firstDay(),
                month.month().getYear(),
                month.firstDay());
    }

    /** Who has a line in a report of the month's year before it. */
    Set<UUID> employeesReportedIn(CompanyMonth month) {
        return Set.copyOf(postgres.query(
                """
                select distinct employee_reference from report_line
                where company_id = ? and month < ? and extract(year from saving_month) = ?""",
                row -> row.getObject(1, UUID.class),
                month.companyId(),
                month.firstDay(),
                month.month().getYear()));
    }

    private static YearSaving saving(ResultSet row) throws SQLException {
        return new YearSaving(
                row.getObject("employee_reference", UUID.class),
                row.getInt("income_year"),
                Money.nok(row.getBigDecimal("before")),
                Money.nok(row.getBigDecimal("of_month")));
    }
}
