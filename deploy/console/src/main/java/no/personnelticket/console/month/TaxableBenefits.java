package no.personnelticket.console.month;

import java.util.List;
import no.personnelticket.events.Money;

/** What a month has for the tax of each employee, as the usage-registration-service says. */
public record TaxableBenefits(String status, List<OfEmployee> employees) {

    /**
     * One employee's in an income year.
     *
     * @param usedElsewhere null where the employer says nothing
     */
    public record OfEmployee(
            String employeeReference,
            String employeeNo,
            int incomeYear,
            boolean correctsOtherYear,
            Money savingOfMonth,
            Money savingOfYear,
            Money taxFreeAmount,
            Money usedElsewhere,
            Money taxableOfMonth) {}

    public boolean isFinal() {
        return status.equals("FINAL");
    }
}
