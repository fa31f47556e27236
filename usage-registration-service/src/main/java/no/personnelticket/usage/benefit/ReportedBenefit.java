package no.personnelticket.usage.benefit;

import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.usage.identity.EmployeeIdentity;
import no.personnelticket.usage.tax.TaxableBenefit;

/**
 * What a closed month was taxed for, of an employee in an income year.
 *
 * @param employee as the report says
 * @param usedElsewhere what the employer had said; empty where it had said nothing
 */
record ReportedBenefit(
        EmployeeIdentity employee, int incomeYear, TaxableBenefit benefit, Optional<Money> usedElsewhere) {

    UUID employeeReference() {
        return employee.employeeReference();
    }
}
