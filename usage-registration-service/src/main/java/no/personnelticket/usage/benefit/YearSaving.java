package no.personnelticket.usage.benefit;

import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.usage.tax.TaxFreeAmounts;
import no.personnelticket.usage.tax.TaxableBenefit;

/**
 * The savings of an employee, including family members, on private travel in an income year.
 *
 * @param incomeYear of the savings; earlier than the report's if it corrects that year
 * @param before in earlier reports
 * @param taxedBefore the taxable amount of earlier reports
 * @param ofMonth in the month's report
 * @param usedElsewhere the part of the tax-free amount that other staff discounts used, as stated by the employer;
 *     empty if it stated nothing
 */
record YearSaving(
        UUID employeeReference,
        int incomeYear,
        Money before,
        Money taxedBefore,
        Money ofMonth,
        Optional<Money> usedElsewhere) {

    TaxableBenefit benefit(int companyId) {
        return TaxableBenefit.of(
                before, taxedBefore, ofMonth, TaxFreeAmounts.left(companyId, incomeYear, usedElsewhere));
    }
}
