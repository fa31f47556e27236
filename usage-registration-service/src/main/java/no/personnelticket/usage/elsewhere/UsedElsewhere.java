package no.personnelticket.usage.elsewhere;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.personnelticket.events.Money;

/**
 * The part of an employee's tax-free amount of a year that other staff discounts than tickets used, as stated by the
 * employer.
 *
 * @param employeeReference as in the taxable benefits
 * @param amount in NOK, of the whole year so far; zero if there were no others
 */
public record UsedElsewhere(
        @NotNull UUID employeeReference, @NotNull Money amount) {

    private static final Money HIGHEST = Money.nok("99999999.99");

    public UsedElsewhere {
        if (amount != null && !isPossible(amount)) {
            throw new IllegalArgumentException("amount must be in NOK, from 0.00 to " + HIGHEST.amount());
        }
    }

    private static boolean isPossible(Money amount) {
        return amount.currency().equals("NOK") && !amount.isNegative() && amount.compareTo(HIGHEST) <= 0;
    }
}
