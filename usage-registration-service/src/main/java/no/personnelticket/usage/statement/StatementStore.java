package no.personnelticket.usage.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.personnelticket.events.Money;
import no.personnelticket.events.TravelType;
import no.personnelticket.store.Database;

/** Reads the journeys and taxable amounts of an employee. */
@ApplicationScoped
class StatementStore {

    private static final String SELECT = """
            select usage_id, (greatest(refunded_at, distributed_at) at time zone 'Europe/Oslo')::date as day,
                   month,
                   customer_number, travel_type, saving, reverses is not null as given_back, report_month, reported
            from sourced_usage
            where company_id = ? and employee_reference = ? and month between ? and ?
            order by greatest(refunded_at, distributed_at), reverses is not null, usage_id""";

    private static final String TAXED = """
            select to_char(month, 'YYYY-MM') as month, taxable from report_benefit
            where company_id = ? and employee_reference = ? and income_year = ?""";

    private final Database database;

    StatementStore(Database database) {
        this.database = database;
    }

    /** The journeys of the employee and the family, including work travel, in chronological order. */
    List<Journey> journeys(int companyId, UUID employeeReference, int year) {
        return database.query(
                SELECT,
                StatementStore::journey,
                companyId,
                employeeReference,
                Year.of(year).atDay(1),
                Year.of(year).atMonth(12).atDay(1));
    }

    /** The taxable amount of the income year in each report, by the report's month. */
    Map<String, Money> taxed(int companyId, UUID employeeReference, int year) {
        return database
                .query(
                        TAXED,
                        row -> Map.entry(row.getString("month"), Money.nok(row.getBigDecimal("taxable"))),
                        companyId,
                        employeeReference,
                        year)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * The part of the tax-free amount that other staff discounts used, as stated by the employer; empty if it stated
     * nothing.
     */
    Optional<Money> usedElsewhere(int companyId, UUID employeeReference, int year) {
        return database.first("""
                select amount from stated_elsewhere
                where company_id = ? and employee_reference = ? and income_year = ?""", row -> Money.nok(row.getBigDecimal(1)), companyId, employeeReference, year);
    }

    private static Journey journey(ResultSet row) throws SQLException {
        return Journey.of(
                row.getObject("usage_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getLong("customer_number"),
                TravelType.valueOf(row.getString("travel_type")),
                Money.nok(row.getBigDecimal("saving")),
                row.getBoolean("given_back"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                YearMonth.from(row.getObject("report_month", LocalDate.class)),
                row.getBoolean("reported"));
    }
}
