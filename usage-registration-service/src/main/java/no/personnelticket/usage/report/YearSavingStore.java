package no.personnelticket.usage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.usage.PostgresStore;

/** Sums up the private savings of employees by the months whose reports hold them or will. */
@ApplicationScoped
public class YearSavingStore {

    private static final String SAVINGS = """
            select employee_reference,
                   coalesce(sum(saving) filter (where report_month < ?), 0.00) as before,
                   coalesce(sum(saving) filter (where report_month = ?), 0.00) as of_month
            from placed_usage
            where company_id = ? and travel_type = 'PRIVATE' and report_month between ? and ?
            group by employee_reference""";

    private final PostgresStore postgres;

    public YearSavingStore(PostgresStore postgres) {
        this.postgres = postgres;
    }

    /** Of each employee with a usage in the year up to and with the month. */
    List<YearSaving> upTo(CompanyMonth month) {
        return postgres.query(
                SAVINGS,
                row -> new YearSaving(
                        row.getObject("employee_reference", UUID.class),
                        Money.nok(row.getBigDecimal("before")),
                        Money.nok(row.getBigDecimal("of_month"))),
                month.firstDay(),
                month.firstDay(),
                month.companyId(),
                month.firstDay().withDayOfYear(1),
                month.firstDay());
    }
}
