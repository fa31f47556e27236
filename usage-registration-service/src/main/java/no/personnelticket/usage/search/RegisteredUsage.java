package no.personnelticket.usage.search;

import java.time.Instant;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.events.TravelType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A usage as it reads now.
 *
 * @param companyId with {@code travelType}, {@code countsTowardsTax} and {@code reportMonth}: absent until the contract
 *     is known
 * @param saving full fare minus price paid; of a reversal what is given back, zero or negative
 * @param reportMonth the month whose report holds the usage, or will when that month is closed
 * @param validated whether the validation-service found the ticket validated; absent until it has checked the distribution
 * @param reverses with {@code refundId}, only for a reversal: the usage that a refund reverses
 * @param refundIsBeforeDistribution whether the refund is dated before the distribution; only for a reversal, which then
 *     counts in the month of the use
 * @param source the event that it was registered from
 */
public record RegisteredUsage(
        UUID usageId,
        String ticketDistributionId,
        String ticketId,
        UUID contractId,
        UUID offerId,
        long customerNumber,
        Integer companyId,
        TravelType travelType,
        Money saving,
        Boolean countsTowardsTax,
        Instant distributedAt,

        @Schema(examples = "2026-11") String reportMonth,

        Boolean validated,
        UUID reverses,
        String refundId,
        Boolean refundIsBeforeDistribution,
        Source source) {

    /** An event's place in its topic, and the W3C trace that it was published in, if any. */
    public record Source(String topic, int partition, long offset, String eventId, String traceParent) {}
}
