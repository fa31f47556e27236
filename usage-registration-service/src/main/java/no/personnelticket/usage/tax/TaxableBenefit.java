package no.personnelticket.usage.tax;

import no.personnelticket.events.Money;

/**
 * What one employee's private travel of a month is worth in tax. Only the part of a year's savings that exceeds the
 * tax-free amount is taxable; a month's share is what the year came to with it less what it came to before it, so that
 * the order within a month does not matter and the months add up to the year. What a month corrects in another income
 * year is worth what it is worth in that year.
 *
 * @param savingOfMonth what its report holds of the income year; also what family members saved
 * @param savingOfYear what the reports hold of the income year, up to and with the month's
 * @param taxableOfMonth negative where the month took back what earlier months were taxed for
 */
public record TaxableBenefit(Money savingOfMonth, Money savingOfYear, Money taxFreeAmount, Money taxableOfMonth) {

    /** Of these rules; a report names the one that it was made with. */
    public static final String RULES_VERSION = "2";

    /**
     * Of a month.
     *
     * @param savedBefore of the same income year, in earlier reports
     */
    public static TaxableBenefit of(Money savedBefore, Money savingOfMonth, Money taxFreeAmount) {
        Money savingOfYear = savedBefore.plus(savingOfMonth);
        return new TaxableBenefit(
                savingOfMonth,
                savingOfYear,
                taxFreeAmount,
                taxable(savingOfYear, taxFreeAmount).minus(taxable(savedBefore, taxFreeAmount)));
    }

    /** The part of a year's savings that exceeds the tax-free amount. */
    public static Money taxable(Money savingOfYear, Money taxFreeAmount) {
        Money excess = savingOfYear.minus(taxFreeAmount);
        return excess.isNegative() ? Money.ZERO : excess;
    }
}
