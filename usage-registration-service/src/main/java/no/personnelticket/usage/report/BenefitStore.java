package no.personnelticket.usage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.usage.tax.TaxableBenefit;

/** What closed months were taxed for. */
@ApplicationScoped
public class BenefitStore {

    private static final String ADD = """
            insert into report_benefit (company_id, month, employee_reference, income_year, saving_before, saving,
                                        tax_free_amount, taxable)
            select ?, ?, row.* from unnest(?, ?, ?, ?, ?, ?) as row""";

    private static final String FIND = """
            select employee_reference, employee_no, ssn, income_year, saving_before + saving as saving_of_year, saving,
                   tax_free_amount, taxable
            from report_benefit join report_employee using (company_id, month, employee_reference)
            where company_id = ? and month = ?
            order by employee_no, employee_reference, income_year""";

    private final Database database;

    public BenefitStore(Database database) {
        this.database = database;
    }

    /** Of an employee in an income year, as it was when the month was closed. */
    record Reported(UUID employeeReference, String employeeNo, String ssn, int incomeYear, TaxableBenefit benefit) {

        @Override
        public String toString() {
            return "Reported[employeeReference=" + employeeReference + ", incomeYear=" + incomeYear + "]";
        }
    }

    void add(CompanyMonth month, List<YearSaving> savings) {
        database.update(
                ADD,
                month.companyId(),
                month.firstDay(),
                Column.of("uuid", savings, YearSaving::employeeReference),
                Column.of("int4", savings, YearSaving::incomeYear),
                Column.of("numeric", savings, saving -> saving.before().amount()),
                Column.of("numeric", savings, saving -> saving.ofMonth().amount()),
                Column.of("numeric", savings, saving -> saving.benefit(month.companyId())
                        .taxFreeAmount()
                        .amount()),
                Column.of("numeric", savings, saving -> saving.benefit(month.companyId())
                        .taxableOfMonth()
                        .amount()));
    }

    /** Empty where the month is not closed, or nobody saved anything in the year. */
    List<Reported> find(CompanyMonth month) {
        return database.query(
                FIND,
                row -> new Reported(
                        row.getObject("employee_reference", UUID.class),
                        row.getString("employee_no"),
                        row.getString("ssn"),
                        row.getInt("income_year"),
                        new TaxableBenefit(
                                Money.nok(row.getBigDecimal("saving")),
                                Money.nok(row.getBigDecimal("saving_of_year")),
                                Money.nok(row.getBigDecimal("tax_free_amount")),
                                Money.nok(row.getBigDecimal("taxable")))),
                month.companyId(),
                month.firstDay());
    }
}
