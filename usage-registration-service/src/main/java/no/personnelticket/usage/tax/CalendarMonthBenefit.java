package no.personnelticket.usage.tax;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import no.personnelticket.events.Money;

/**
 * The part of a report's taxable benefit that belongs to the a-melding of one calendar month: Skatteetaten requires an
 * error to be corrected in the calendar month that contains it.
 *
 * @param taxable not zero; negative if the month's a-melding had too much
 */
public record CalendarMonthBenefit(YearMonth calendarMonth, Money taxable) {

    /**
     * The parts of an employee and an income year, which add up to the report's taxable amount. The savings of the
     * report use the rest of the tax-free amount in the order of their months. A difference because the tax-free
     * amount changed since earlier reports belongs to the report's month, for an earlier income year to its December.
     *
     * @param savings of the income year in the report, by the month that they belong to
     */
    public static List<CalendarMonthBenefit> of(
            YearMonth report, int incomeYear, TaxableBenefit benefit, NavigableMap<YearMonth, Money> savings) {
        Money taxFree = benefit.taxFreeAmount();
        NavigableMap<YearMonth, Money> taxable = new TreeMap<>();
        Money saved = benefit.savedBefore();
        taxable.put(
                report.getYear() == incomeYear ? report : YearMonth.of(incomeYear, 12),
                TaxableBenefit.taxable(saved, taxFree).minus(benefit.taxedBefore()));
        for (Map.Entry<YearMonth, Money> saving : savings.entrySet()) {
            Money with = saved.plus(saving.getValue());
            Money exceeding = TaxableBenefit.taxable(with, taxFree).minus(TaxableBenefit.taxable(saved, taxFree));
            taxable.merge(saving.getKey(), exceeding, Money::plus);
            saved = with;
        }
        return taxable.entrySet().stream()
                .filter(month -> month.getValue().compareTo(Money.ZERO) != 0)
                .map(month -> new CalendarMonthBenefit(month.getKey(), month.getValue()))
                .toList();
    }
}
