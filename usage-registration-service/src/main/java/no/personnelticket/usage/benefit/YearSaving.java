package no.personnelticket.usage.benefit;

import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.usage.tax.TaxFreeAmounts;
import no.personnelticket.usage.tax.TaxableBenefit;

/**
 * What one employee, family members included, saved on private travel in an income year.
 *
 * @param incomeYear of the savings; an earlier one than the report's where it corrects that year
 * @param before in the reports before the month's
 * @param taxedBefore what those reports said to be taxable
 * @param ofMonth in the month's report
 * @param usedElsewhere what the employer says that other staff discounts used of the tax-free amount; empty where it says
 *     nothing
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
