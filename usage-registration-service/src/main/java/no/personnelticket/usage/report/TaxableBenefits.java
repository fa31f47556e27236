package no.personnelticket.usage.report;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.usage.identity.EmployeeIdentities;
import no.personnelticket.usage.tax.TaxFreeAmounts;
import no.personnelticket.usage.tax.TaxableBenefit;

/**
 * What the employees of a company have to be taxed for a month, by the months of the reports. Has those who saved on
 * private travel in the year up to and with the month.
 */
record TaxableBenefits(int companyId, int year, int month, List<OfEmployee> employees) {

    /** One employee's; names no national id. */
    record OfEmployee(
            UUID employeeReference,
            String employeeNo,
            Money savingOfMonth,
            Money savingOfYear,
            Money taxFreeAmount,
            Money taxableOfMonth) {}

    static TaxableBenefits of(CompanyMonth month, List<YearSaving> savings, EmployeeIdentities identities) {
        Money taxFree = TaxFreeAmounts.of(month.companyId(), month.month().getYear());
        return new TaxableBenefits(
                month.companyId(),
                month.month().getYear(),
                month.month().getMonthValue(),
                savings.stream()
                        .map(saving -> ofEmployee(saving, taxFree, identities))
                        .sorted(Comparator.comparing(OfEmployee::employeeNo)
                                .thenComparing(OfEmployee::employeeReference))
                        .toList());
    }

    private static OfEmployee ofEmployee(YearSaving saving, Money taxFree, EmployeeIdentities identities) {
        TaxableBenefit benefit = TaxableBenefit.of(saving.before(), saving.ofMonth(), taxFree);
        return new OfEmployee(
                saving.employeeReference(),
                identities.of(saving.employeeReference()).employeeNo(),
                benefit.savingOfMonth(),
                benefit.savingOfYear(),
                benefit.taxFreeAmount(),
                benefit.taxableOfMonth());
    }
}
