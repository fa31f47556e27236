package no.personnelticket.usage.registration;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketRefunded;

/**
 * What an event says of a usage, by the functions that register it. For making a report again.
 *
 * @param month to which the saving belongs
 * @param amount negative for what a refund asks to give back, which may be more than was left of the saving
 */
public record Saving(UUID usageId, YearMonth month, Money amount) {

    private static final Instant ANY_TIME = Instant.EPOCH;

    /** Of the tickets on a right. */
    public static List<Saving> of(TicketDistributed distribution) {
        return Usage.of(distribution, ANY_TIME, null).stream()
                .map(usage -> new Saving(usage.usageId(), YearMonth.from(usage.month()), usage.saving()))
                .toList();
    }

    /** Of each ticket that the refund names, also those that were on no right. */
    public static List<Saving> of(TicketRefunded event) {
        Refund refund = Refund.of(event, null);
        return refund.savings().entrySet().stream()
                .map(asked -> new Saving(
                        refund.reversalId(asked.getKey()),
                        YearMonth.from(refund.month()),
                        asked.getValue().negated()))
                .toList();
    }
}
