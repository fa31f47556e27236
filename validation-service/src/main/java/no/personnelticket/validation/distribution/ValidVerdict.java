package no.personnelticket.validation.distribution;

import java.time.Instant;
import java.util.UUID;

/**
 * A verdict by which an offer may be sold.
 *
 * @param clientName the sales client that validated, or null if unknown
 * @param releasedAt when the verdict was released, or null
 */
record ValidVerdict(
        UUID validationId,
        UUID offerId,
        String clientName,
        Instant validatedAt,
        Instant expiresAt,
        Instant releasedAt) {

    boolean isValidAt(Instant instant) {
        return !instant.isBefore(validatedAt) && instant.isBefore(expiresAt) && !isReleasedAt(instant);
    }

    boolean isReleasedAt(Instant instant) {
        return releasedAt != null && !instant.isBefore(releasedAt);
    }
}
