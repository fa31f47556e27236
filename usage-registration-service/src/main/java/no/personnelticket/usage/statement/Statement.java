package no.personnelticket.usage.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import no.personnelticket.events.Money;
import no.personnelticket.http.LocalizedText;
import no.personnelticket.usage.tax.TaxableBenefit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An employee's statement of an income year, the family's private travel included. The same function that taxes a month
 * says what is taxable.
 *
 * @param taxFreeAmount what is left of it for tickets
 * @param usedElsewhere what the employer says that other staff discounts used of it; absent where it says nothing
 * @param months by the month of the report that holds the savings, or will
 */
record Statement(
        int companyId,
        UUID employeeReference,
        int year,
        Money savingOfYear,
        Money taxFreeAmount,
        Money usedElsewhere,
        Money taxableOfYear,
        List<LocalizedText> explanation,
        List<Month> months,
        List<Journey> journeys) {

    /**
     * What a report says of the income year.
     *
     * @param reported whether the month is closed
     * @param taxable negative where the month took back what earlier months were taxed for
     */
    @Schema(name = "StatementMonth")
    record Month(String reportMonth, boolean reported, Money saving, Money savingOfYear, Money taxable) {}

    /**
     * Of an employee.
     *
     * @param taxed what closed months were taxed for, by month
     */
    static Statement of(
            int companyId,
            UUID employeeReference,
            int year,
            Money taxFreeAmount,
            Money usedElsewhere,
            List<Journey> journeys,
            Map<String, Money> taxed) {
        Money saving = sum(journeys);
        Money taxable = TaxableBenefit.taxable(saving, taxFreeAmount);
        return new Statement(
                companyId,
                employeeReference,
                year,
                saving,
                taxFreeAmount,
                usedElsewhere,
                taxable,
                Texts.ofYear(year, saving, taxFreeAmount, usedElsewhere, taxable),
                months(byMonth(journeys, taxed), taxFreeAmount, taxed),
                journeys);
    }

    /** Those that count; a month without any is included where it was taxed because a tax-free amount was corrected. */
    private static Map<String, List<Journey>> byMonth(List<Journey> journeys, Map<String, Money> taxed) {
        Map<String, List<Journey>> byMonth = journeys.stream()
                .filter(Journey::counts)
                .collect(Collectors.groupingBy(Journey::reportMonth, TreeMap::new, Collectors.toList()));
        taxed.forEach((month, taxable) -> {
            if (taxable.compareTo(Money.ZERO) != 0) {
                byMonth.putIfAbsent(month, List.of());
            }
        });
        return byMonth;
    }

    private static List<Month> months(
            Map<String, List<Journey>> byMonth, Money taxFreeAmount, Map<String, Money> taxed) {
        List<Month> months = new ArrayList<>();
        Money savedBefore = Money.ZERO;
        Money taxedBefore = Money.ZERO;
        for (Map.Entry<String, List<Journey>> month : byMonth.entrySet()) {
            TaxableBenefit benefit = TaxableBenefit.of(savedBefore, taxedBefore, sum(month.getValue()), taxFreeAmount);
            Money taxable = taxed.getOrDefault(month.getKey(), benefit.taxableOfMonth());
            months.add(new Month(
                    month.getKey(),
                    taxed.containsKey(month.getKey()),
                    benefit.savingOfMonth(),
                    benefit.savingOfYear(),
                    taxable));
            savedBefore = benefit.savingOfYear();
            taxedBefore = taxedBefore.plus(taxable);
        }
        return months;
    }

    private static Money sum(List<Journey> journeys) {
        return journeys.stream().filter(Journey::counts).map(Journey::saving).reduce(Money.ZERO, Money::plus);
    }
}
