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
 * What the employees of a company have to be taxed for a month, by the months of the reports. Has those who saved on
 * private travel in the year up to and with the month, and for each earlier income year that the month corrects another
 * entry of the employee.
 *
 * @param status FINAL once the month is closed
 */
record TaxableBenefits(int companyId, int year, int month, ReportStatus status, List<OfEmployee> employees) {

    /**
     * One employee's in an income year; names no national id.
     *
     * @param correctsOtherYear whether the income year is not the month's: the employer corrects that year's a-melding
     * @param savingOfMonth what the month's report holds of the income year
     * @param taxFreeAmount what is left of it for tickets
     * @param usedElsewhere what the employer says that other staff discounts used of it; absent where it says nothing, and
     *     the amounts count tickets only
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

    /** Of a month that is still open, as if it were closed now: without those whom the rights-service does not know. */
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

    /** As it was when the month was closed. */
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
