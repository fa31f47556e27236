package no.personnelticket.usage.search;

import java.time.Instant;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.events.TravelType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A usage with the current data of its contract, report and validation.
 *
 * @param companyId with {@code travelType}, {@code countsTowardsTax} and {@code reportMonth}: null until the contract
 *     is known
 * @param saving full fare minus price paid; for a reversal what is given back, zero or negative
 * @param reportMonth the month in whose report the usage is or will be
 * @param validated whether the validation-service found the ticket validated; null until it has checked the
 *     distribution
 * @param reverses with {@code refundId}, null unless it is a reversal: the usage that a refund reverses
 * @param refundIsBeforeDistribution whether the refund is dated before the distribution; null unless it is a reversal,
 *     which then counts in the month of the use
 * @param source the event from which it was registered
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

    /** An event's position in its topic, and its W3C trace context, or null. */
    public record Source(String topic, int partition, long offset, String eventId, String traceParent) {}
}
