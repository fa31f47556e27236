package no.personnelticket.console.month;

import java.util.List;
import no.personnelticket.events.Money;

/** The taxable benefits of each employee in a month, from the usage-registration-service. */
public record TaxableBenefits(String status, List<OfEmployee> employees) {

    /**
     * The benefits of one employee in an income year.
     *
     * @param usedElsewhere null if the employer has reported nothing
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
