package no.personnelticket.usage.registration;

import java.time.YearMonth;
import java.util.UUID;
import no.personnelticket.events.Money;

/**
 * What a usage comes to.
 *
 * @param month to which the saving belongs
 * @param amount of a reversal zero or negative
 */
public record Saving(UUID usageId, YearMonth month, Money amount) {

    static Saving of(Usage usage) {
        return new Saving(usage.usageId(), YearMonth.from(usage.month()), usage.saving());
    }
}
