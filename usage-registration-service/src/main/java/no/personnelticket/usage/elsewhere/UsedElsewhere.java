package no.personnelticket.usage.elsewhere;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.personnelticket.events.Money;

/**
 * What an employer says that other staff discounts than tickets used of an employee's tax-free amount of a year.
 *
 * @param employeeReference as in the taxable benefits
 * @param amount in NOK, of the whole year so far; zero where there were no others
 */
public record UsedElsewhere(
        @NotNull UUID employeeReference, @NotNull Money amount) {

    public UsedElsewhere {
        if (amount != null && (amount.isNegative() || !amount.currency().equals("NOK"))) {
            throw new IllegalArgumentException("amount must be in NOK and not negative");
        }
    }
}
