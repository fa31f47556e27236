package no.personnelticket.usage.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.personnelticket.events.Money;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.usage.identity.EmployeeIdentities;
import no.personnelticket.usage.identity.EmployeeIdentity;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.report.ReportEmployeeStore;
import no.personnelticket.usage.tax.TaxableBenefit;

/** The taxable benefits of closed months. */
@ApplicationScoped
public class BenefitStore {

    private static final String ADD = """
            insert into report_benefit (company_id, month, employee_reference, income_year, saving_before, saving,
                                        tax_free_amount, taxable, used_elsewhere)
            select ?, ?, row.* from unnest(?, ?, ?, ?, ?, ?, ?) as row""";

    private static final String FIND = """
            select employee_reference, income_year, saving_before + saving as saving_of_year, saving,
                   tax_free_amount, taxable, used_elsewhere
            from report_benefit
            where company_id = ? and month = ?""";

    private static final Comparator<ReportedBenefit> ORDER = Comparator.comparing(
                    ReportedBenefit::employee,
                    Comparator.comparing(EmployeeIdentity::employeeNo).thenComparing(EmployeeIdentity::ssn))
            .thenComparing(ReportedBenefit::incomeYear);

    private final Database database;
    private final YearSavingStore yearSavings;
    private final ReportEmployeeStore employees;

    BenefitStore(Database database, YearSavingStore yearSavings, ReportEmployeeStore employees) {
        this.database = database;
        this.yearSavings = yearSavings;
        this.employees = employees;
    }

    /** Stores the taxable benefits of a month, after its report, employees and lines. */
    public void add(CompanyMonth month, EmployeeIdentities employees) {
        List<YearSaving> savings = yearSavings.reportedUpTo(month).stream()
                .filter(saving -> employees.knows(saving.employeeReference()))
                .toList();
        Function<YearSaving, TaxableBenefit> benefit = saving -> saving.benefit(month.companyId());
        database.update(
                ADD,
                month.companyId(),
                month.firstDay(),
                Column.of("uuid", savings, YearSaving::employeeReference),
                Column.of("int4", savings, YearSaving::incomeYear),
                Column.of("numeric", savings, saving -> saving.before().amount()),
                Column.of("numeric", savings, saving -> saving.ofMonth().amount()),
                Column.of("numeric", savings, saving -> benefit.apply(saving)
                        .taxFreeAmount()
                        .amount()),
                Column.of("numeric", savings, saving -> benefit.apply(saving)
                        .taxableOfMonth()
                        .amount()),
                Column.of("numeric", savings, saving -> saving.usedElsewhere()
                        .map(Money::amount)
                        .orElse(null)));
    }

    /** Empty if the month is not closed, or there are no savings in the year. */
    List<ReportedBenefit> find(CompanyMonth month) {
        Map<UUID, EmployeeIdentity> employeesOfMonth = employees.find(month);
        return database
                .query(FIND, row -> reported(row, employeesOfMonth), month.companyId(), month.firstDay())
                .stream()
                .sorted(ORDER)
                .toList();
    }

    private static ReportedBenefit reported(ResultSet row, Map<UUID, EmployeeIdentity> employees) throws SQLException {
        return new ReportedBenefit(
                employees.get(row.getObject("employee_reference", UUID.class)),
                row.getInt("income_year"),
                new TaxableBenefit(
                        Money.nok(row.getBigDecimal("saving")),
                        Money.nok(row.getBigDecimal("saving_of_year")),
                        Money.nok(row.getBigDecimal("tax_free_amount")),
                        Money.nok(row.getBigDecimal("taxable"))),
                Optional.ofNullable(row.getBigDecimal("used_elsewhere")).map(Money::nok));
    }
}
