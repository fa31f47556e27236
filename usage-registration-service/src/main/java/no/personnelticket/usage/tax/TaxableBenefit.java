package no.personnelticket.usage.tax;

import no.personnelticket.events.Money;

/**
 * The taxable benefit of an employee's private travel in a month. Only the part of a year's savings that exceeds the
 * tax-free amount is taxable. A month's taxable amount is that of the year up to and including it minus those of
 * earlier months, so that the order within a month does not matter and the months add up to the year, also if the
 * tax-free amount was corrected within it. A correction of another income year is computed by the amounts of that
 * year.
 *
 * @param savingOfMonth the savings of the income year in the month's report, including family members
 * @param savingOfYear the savings of the income year in reports up to and including the month's
 * @param taxFreeAmount the part that other staff discounts left for tickets
 * @param taxableOfMonth negative if the month corrects the taxable amounts of earlier months downwards
 */
public record TaxableBenefit(Money savingOfMonth, Money savingOfYear, Money taxFreeAmount, Money taxableOfMonth) {

    /** Changes whenever these rules change; stored with each report. */
    public static final String RULES_VERSION = "4";

    /**
     * The benefit of a month after months with the same tax-free amount.
     *
     * @param savedBefore of the same income year, in earlier reports
     */
    public static TaxableBenefit of(Money savedBefore, Money savingOfMonth, Money taxFreeAmount) {
        return of(savedBefore, taxable(savedBefore, taxFreeAmount), savingOfMonth, taxFreeAmount);
    }

    /**
     * The benefit of a month.
     *
     * @param taxedBefore the taxable amount of the same income year in earlier reports
     */
    public static TaxableBenefit of(Money savedBefore, Money taxedBefore, Money savingOfMonth, Money taxFreeAmount) {
        Money savingOfYear = savedBefore.plus(savingOfMonth);
        return new TaxableBenefit(
                savingOfMonth,
                savingOfYear,
                taxFreeAmount,
                taxable(savingOfYear, taxFreeAmount).minus(taxedBefore));
    }

    /** The savings of the income year in earlier reports. */
    public Money savedBefore() {
        return savingOfYear.minus(savingOfMonth);
    }

    /** The taxable amount of the income year in earlier reports. */
    public Money taxedBefore() {
        return taxable(savingOfYear, taxFreeAmount).minus(taxableOfMonth);
    }

    /** The part of a year's savings that exceeds the tax-free amount. */
    public static Money taxable(Money savingOfYear, Money taxFreeAmount) {
        Money excess = savingOfYear.minus(taxFreeAmount);
        return excess.isNegative() ? Money.ZERO : excess;
    }
}
