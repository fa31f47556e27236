package no.personnelticket.usage.tax;

import no.personnelticket.events.Money;

/**
 * What one employee's private travel of a month is worth in tax. Only the part of a year's savings that exceeds the
 * tax-free amount is taxable; a month's share is what the year comes to with it less what earlier months were taxed for,
 * so that the order within a month does not matter and the months add up to the year, also where the tax-free amount was
 * corrected within it. What a month corrects in another income year is worth what it is worth in that year.
 *
 * @param savingOfMonth what its report holds of the income year; also what family members saved
 * @param savingOfYear what the reports hold of the income year, up to and with the month's
 * @param taxFreeAmount what other staff discounts left of it for tickets
 * @param taxableOfMonth negative where the month took back what earlier months were taxed for
 */
public record TaxableBenefit(Money savingOfMonth, Money savingOfYear, Money taxFreeAmount, Money taxableOfMonth) {

    /** Of these rules; a report names the one that it was made with. */
    public static final String RULES_VERSION = "4";

    /**
     * Of a month after months that were taxed by the same tax-free amount.
     *
     * @param savedBefore of the same income year, in earlier reports
     */
    public static TaxableBenefit of(Money savedBefore, Money savingOfMonth, Money taxFreeAmount) {
        return of(savedBefore, taxable(savedBefore, taxFreeAmount), savingOfMonth, taxFreeAmount);
    }

    /**
     * Of a month.
     *
     * @param taxedBefore what earlier reports said to be taxable of the same income year
     */
    public static TaxableBenefit of(Money savedBefore, Money taxedBefore, Money savingOfMonth, Money taxFreeAmount) {
        Money savingOfYear = savedBefore.plus(savingOfMonth);
        return new TaxableBenefit(
                savingOfMonth,
                savingOfYear,
                taxFreeAmount,
                taxable(savingOfYear, taxFreeAmount).minus(taxedBefore));
    }

    /** What of the income year earlier reports held. */
    public Money savedBefore() {
        return savingOfYear.minus(savingOfMonth);
    }

    /** What earlier reports said to be taxable of the income year. */
    public Money taxedBefore() {
        return taxable(savingOfYear, taxFreeAmount).minus(taxableOfMonth);
    }

    /** The part of a year's savings that exceeds the tax-free amount. */
    public static Money taxable(Money savingOfYear, Money taxFreeAmount) {
        Money excess = savingOfYear.minus(taxFreeAmount);
        return excess.isNegative() ? Money.ZERO : excess;
    }
}
