package no.personnelticket.usage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.store.Database;

/** Sums up the private savings of employees by income year, the lines of reports and what no report holds yet, and what
 * earlier reports were taxed for. */
@ApplicationScoped
public class YearSavingStore {

    private static final String SAVINGS = """
            with asked as (select ?::int as company_id, ?::date as month),
            saved as (
                select employee_reference, saving_month, report_line.month as report_month, saving, true as reported
                from report_line join asked using (company_id) where report_line.month <= asked.month
                %s),
            taxed as (
                select employee_reference, income_year, sum(taxable) as before
                from report_benefit join asked using (company_id) where report_benefit.month < asked.month
                group by employee_reference, income_year),
            summed as (
                select employee_reference, extract(year from saving_month)::int as income_year,
                       coalesce(sum(saving) filter (where report_month < month), 0.00) as before,
                       coalesce(sum(saving) filter (where report_month = month), 0.00) as of_month,
                       count(*) filter (where report_month < month and not reported) as open_before
                from saved cross join asked
                group by employee_reference, income_year, month
                having extract(year from max(saving_month)) = extract(year from month)
                    or count(*) filter (where report_month = month) > 0)
            select employee_reference, income_year, summed.before, of_month,
                   case when open_before = 0 then coalesce(taxed.before, 0.00) end as taxed_before
            from summed left join taxed using (employee_reference, income_year)""";

    private static final String OPEN = """
            union all
                select employee_reference, placed_usage.month, report_month, saving, false
                from placed_usage join asked using (company_id)
                where travel_type = 'PRIVATE' and not reported and report_month <= asked.month""";

    private final Database database;

    public YearSavingStore(Database database) {
        this.database = database;
    }

    /** Of each employee with a saving in the year up to and with the month, and of each year that the month corrects. */
    List<YearSaving> upTo(CompanyMonth month) {
        return database.inLongTransaction(
                WholeMonth.LIMIT,
                () -> database.query(
                        SAVINGS.formatted(OPEN), YearSavingStore::saving, month.companyId(), month.firstDay()));
    }

    /** The same, of a month whose lines are all kept. */
    List<YearSaving> reportedUpTo(CompanyMonth month) {
        return database.query(SAVINGS.formatted(""), YearSavingStore::saving, month.companyId(), month.firstDay());
    }

    /** Who has a line in a report of the month's year before it. */
    Set<UUID> employeesReportedIn(CompanyMonth month) {
        return Set.copyOf(database.query(
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
                Optional.ofNullable(row.getBigDecimal("taxed_before")).map(Money::nok),
                Money.nok(row.getBigDecimal("of_month")));
    }
}
