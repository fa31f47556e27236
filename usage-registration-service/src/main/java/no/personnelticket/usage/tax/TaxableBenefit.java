package no.personnelticket.usage.tax;

import no.personnelticket.events.Money;

/**
 * What one employee's private travel of a month is worth in tax. Only the part of a year's savings that exceeds the
 * tax-free amount is taxable; a month's share is what the year came to with it less what it came to before it, so that
 * the order within a month does not matter and the months add up to the year.
 *
 * @param savingOfMonth also what family members saved
 * @param savingOfYear from January up to and with the month
 * @param taxableOfMonth negative where the month took back what earlier months were taxed for
 */
public record TaxableBenefit(Money savingOfMonth, Money savingOfYear, Money taxFreeAmount, Money taxableOfMonth) {

    /**
     * Of a month.
     *
     * @param savedBefore in the months of the same year before it
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
