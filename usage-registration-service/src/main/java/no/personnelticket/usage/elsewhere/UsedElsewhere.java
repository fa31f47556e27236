package no.personnelticket.usage.elsewhere;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.personnelticket.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/**
 * The part of an employee's tax-free amount of a year that other staff discounts than tickets used, as stated by the
 * employer.
 *
 * @param employeeReference as in the taxable benefits
 * @param amount in NOK, of the whole year so far; zero if there were no others
 */
public record UsedElsewhere(
        @NotNull UUID employeeReference,

        @NotNull @Schema(properties = @SchemaProperty(name = "amount", pattern = AMOUNT))
        Money amount) {

    private static final Money HIGHEST = Money.nok("99999999.99");

    /** From 0.00 to {@link #HIGHEST}. */
    private static final String AMOUNT = "^(-0{0,10}\\.00|0{0,2}\\d{0,8}\\.\\d\\d)$";

    public UsedElsewhere {
        if (amount != null && !isPossible(amount)) {
            throw new IllegalArgumentException("amount must be in NOK, from 0.00 to " + HIGHEST.amount());
        }
    }

    private static boolean isPossible(Money amount) {
        return amount.currency().equals("NOK") && !amount.isNegative() && amount.compareTo(HIGHEST) <= 0;
    }
}
