package no.personnelticket.usage.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.store.Database;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.month.WholeMonth;

/**
 * Sums up the private savings of employees by income year, in reports and not reported yet, and the taxable amounts of
 * earlier reports.
 */
@ApplicationScoped
class YearSavingStore {

    private static final String SAVINGS = """
            with parameters as (select ?::int as company_id, ?::date as month),
            saved as (
                select employee_reference, saving_month, report_line.month as report_month, saving
                from report_line join parameters using (company_id) where report_line.month <= parameters.month
                %s),
            taxed as (
                select employee_reference, income_year, sum(taxable) as before
                from report_benefit join parameters using (company_id) where report_benefit.month < parameters.month
                group by employee_reference, income_year),
            summed as (
                select company_id, employee_reference, extract(year from saving_month)::int as income_year,
                       coalesce(sum(saving) filter (where report_month < month), 0.00) as before,
                       coalesce(sum(saving) filter (where report_month = month), 0.00) as of_month
                from saved cross join parameters
                group by company_id, employee_reference, income_year, month
                having extract(year from max(saving_month)) = extract(year from month)
                    or count(*) filter (where report_month = month) > 0)
            select employee_reference, income_year, summed.before, of_month, coalesce(taxed.before, 0.00) as taxed_before,
                   stated_elsewhere.amount as used_elsewhere
            from summed
            left join taxed using (employee_reference, income_year)
            left join stated_elsewhere using (company_id, income_year, employee_reference)""";

    /** Closing the month would report all of these, also those of earlier months. */
    private static final String OPEN = """
            union all
                select employee_reference, open.month, parameters.month, saving
                from parameters cross join lateral (
                    select * from counted_usage
                    where counted_usage.company_id = parameters.company_id and counted_usage.month <= parameters.month
                        and travel_type = 'PRIVATE' and not reported
                    offset 0) as open""";

    private final Database database;

    YearSavingStore(Database database) {
        this.database = database;
    }

    /**
     * The savings as if the month were closed now: of each employee with a saving in the year up to and including the
     * month, and of each year that the month corrects.
     */
    List<YearSaving> upTo(CompanyMonth month) {
        return database.inLongTransaction(
                WholeMonth.LIMIT,
                () -> database.query(
                        SAVINGS.formatted(OPEN), YearSavingStore::saving, month.companyId(), month.firstDay()));
    }

    /** As {@link #upTo}, for a month whose lines are stored. */
    List<YearSaving> reportedUpTo(CompanyMonth month) {
        return database.query(SAVINGS.formatted(""), YearSavingStore::saving, month.companyId(), month.firstDay());
    }

    private static YearSaving saving(ResultSet row) throws SQLException {
        return new YearSaving(
                row.getObject("employee_reference", UUID.class),
                row.getInt("income_year"),
                Money.nok(row.getBigDecimal("before")),
                Money.nok(row.getBigDecimal("taxed_before")),
                Money.nok(row.getBigDecimal("of_month")),
                Optional.ofNullable(row.getBigDecimal("used_elsewhere")).map(Money::nok));
    }
}
