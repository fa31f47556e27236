package no.personnelticket.usage.registration;

import java.time.YearMonth;
import java.util.UUID;
import no.personnelticket.events.Money;

/**
 * The saving of a usage.
 *
 * @param month to which the saving belongs
 * @param amount zero or negative for a reversal
 */
public record Saving(UUID usageId, YearMonth month, Money amount) {

    static Saving of(Usage usage) {
        return new Saving(usage.usageId(), YearMonth.from(usage.month()), usage.saving());
    }
}
