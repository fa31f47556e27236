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
 * @param months by the month of the report that holds the savings, or will
 */
record Statement(
        int companyId,
        UUID employeeReference,
        int year,
        Money savingOfYear,
        Money taxFreeAmount,
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

    static Statement of(int companyId, UUID employeeReference, int year, Money taxFreeAmount, List<Journey> journeys) {
        List<Month> months = months(journeys, taxFreeAmount);
        Money saving = sum(journeys);
        Money taxable = TaxableBenefit.taxable(saving, taxFreeAmount);
        return new Statement(
                companyId,
                employeeReference,
                year,
                saving,
                taxFreeAmount,
                taxable,
                Texts.ofYear(year, saving, taxFreeAmount, taxable),
                months,
                journeys);
    }

    private static List<Month> months(List<Journey> journeys, Money taxFreeAmount) {
        Map<String, List<Journey>> byMonth = journeys.stream()
                .filter(Journey::counts)
                .collect(Collectors.groupingBy(Journey::reportMonth, TreeMap::new, Collectors.toList()));
        List<Month> months = new ArrayList<>();
        Money before = Money.ZERO;
        for (Map.Entry<String, List<Journey>> month : byMonth.entrySet()) {
            TaxableBenefit benefit = TaxableBenefit.of(before, sum(month.getValue()), taxFreeAmount);
            months.add(new Month(
                    month.getKey(),
                    month.getValue().stream().allMatch(Journey::reported),
                    benefit.savingOfMonth(),
                    benefit.savingOfYear(),
                    benefit.taxableOfMonth()));
            before = benefit.savingOfYear();
        }
        return months;
    }

    private static Money sum(List<Journey> journeys) {
        return journeys.stream().filter(Journey::counts).map(Journey::saving).reduce(Money.ZERO, Money::plus);
    }
}
