package no.personnelticket.usage.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import no.personnelticket.events.Money;
import no.personnelticket.http.LocalizedText;
import no.personnelticket.usage.tax.TaxFreeAmounts;
import no.personnelticket.usage.tax.TaxableBenefit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An employee's statement of an income year, including the family's private travel. The taxable amounts are computed
 * by the same function as those of reports.
 *
 * @param taxFreeAmount the part that is left for tickets
 * @param usedElsewhere the part that other staff discounts used, as stated by the employer; null if it stated nothing
 * @param months by the month in whose report the savings are or will be
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
     * The savings of the income year in one report.
     *
     * @param reported whether the month is closed
     * @param taxable negative if the month corrects the taxable amounts of earlier months downwards
     */
    @Schema(name = "StatementMonth")
    record Month(String reportMonth, boolean reported, Money saving, Money savingOfYear, Money taxable) {}

    /**
     * The statement of an employee.
     *
     * @param taxed the taxable amounts of closed months, by month
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
                Texts.ofYear(
                        year,
                        saving,
                        TaxFreeAmounts.of(companyId, year).compareTo(Money.ZERO) > 0,
                        taxFreeAmount,
                        usedElsewhere,
                        taxable),
                months(byMonth(journeys, taxed), taxFreeAmount, taxed),
                journeys);
    }

    /**
     * The journeys that count. A month without any is included if it has a taxable amount because the tax-free amount
     * was corrected.
     */
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
