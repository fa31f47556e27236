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
 * @param taxedBefore what those reports said to be taxable; empty where one of them is not made yet
 * @param ofMonth in the month's report
 */
record YearSaving(UUID employeeReference, int incomeYear, Money before, Optional<Money> taxedBefore, Money ofMonth) {

    TaxableBenefit benefit(int companyId) {
        Money taxFreeAmount = TaxFreeAmounts.of(companyId, incomeYear);
        return taxedBefore
                .map(taxed -> TaxableBenefit.of(before, taxed, ofMonth, taxFreeAmount))
                .orElseGet(() -> TaxableBenefit.of(before, ofMonth, taxFreeAmount));
    }
}
