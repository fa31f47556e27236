package no.personnelticket.usage.benefit;

import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.usage.identity.EmployeeIdentity;
import no.personnelticket.usage.tax.TaxableBenefit;

/**
 * The taxable benefit of a closed month for an employee and an income year.
 *
 * @param employee as in the report
 * @param usedElsewhere as stated by the employer by then; empty if it stated nothing
 */
record ReportedBenefit(
        EmployeeIdentity employee, int incomeYear, TaxableBenefit benefit, Optional<Money> usedElsewhere) {

    UUID employeeReference() {
        return employee.employeeReference();
    }
}
