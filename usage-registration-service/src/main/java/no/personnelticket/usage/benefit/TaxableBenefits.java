package no.personnelticket.usage.benefit;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.usage.identity.EmployeeIdentities;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.month.ReportStatus;
import no.personnelticket.usage.tax.TaxableBenefit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The taxable benefits of a company's employees for a month, by the months of the reports. Includes employees with
 * savings on private travel in the year up to and including the month; an employee has another entry for each earlier
 * income year that the month corrects.
 *
 * @param status FINAL if the month is closed
 */
record TaxableBenefits(int companyId, int year, int month, ReportStatus status, List<OfEmployee> employees) {

    /**
     * The taxable benefit of an employee for an income year; without national id.
     *
     * @param correctsOtherYear whether the income year is not the month's: the employer corrects that year's a-melding
     * @param savingOfMonth the savings of the income year in the month's report
     * @param taxFreeAmount the part that is left for tickets
     * @param usedElsewhere the part that other staff discounts used, as stated by the employer; null if it stated
     *     nothing, so that the amounts count tickets only
     */
    @Schema(name = "EmployeeBenefit")
    record OfEmployee(
            UUID employeeReference,
            String employeeNo,
            int incomeYear,
            boolean correctsOtherYear,
            Money savingOfMonth,
            Money savingOfYear,
            Money taxFreeAmount,
            Money usedElsewhere,
            Money taxableOfMonth) {}

    /**
     * The benefits of an open month as if it were closed now, without employees whom the rights-service does not know.
     */
    static TaxableBenefits preliminary(CompanyMonth month, List<YearSaving> savings, EmployeeIdentities identities) {
        return of(
                month,
                ReportStatus.PRELIMINARY,
                savings.stream()
                        .filter(saving -> identities.knows(saving.employeeReference()))
                        .map(saving -> ofEmployee(
                                month.month(),
                                new ReportedBenefit(
                                        identities.of(saving.employeeReference()),
                                        saving.incomeYear(),
                                        saving.benefit(month.companyId()),
                                        saving.usedElsewhere())))
                        .sorted(Comparator.comparing(OfEmployee::employeeNo)
                                .thenComparing(OfEmployee::employeeReference)
                                .thenComparing(OfEmployee::incomeYear))
                        .toList());
    }

    /** The benefits of a closed month. */
    static TaxableBenefits reported(CompanyMonth month, List<ReportedBenefit> benefits) {
        return of(
                month,
                ReportStatus.FINAL,
                benefits.stream()
                        .map(reported -> ofEmployee(month.month(), reported))
                        .toList());
    }

    private static TaxableBenefits of(CompanyMonth month, ReportStatus status, List<OfEmployee> employees) {
        return new TaxableBenefits(
                month.companyId(), month.month().getYear(), month.month().getMonthValue(), status, employees);
    }

    private static OfEmployee ofEmployee(YearMonth month, ReportedBenefit reported) {
        TaxableBenefit benefit = reported.benefit();
        return new OfEmployee(
                reported.employeeReference(),
                reported.employee().employeeNo(),
                reported.incomeYear(),
                reported.incomeYear() != month.getYear(),
                benefit.savingOfMonth(),
                benefit.savingOfYear(),
                benefit.taxFreeAmount(),
                reported.usedElsewhere().orElse(null),
                benefit.taxableOfMonth());
    }
}
