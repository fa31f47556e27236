package no.personnelticket.validation.distribution;

import java.time.Instant;
import java.util.UUID;

/**
 * A verdict by which an offer may be sold.
 *
 * @param clientName the sales client that asked, or null where it did not say
 */
record ValidVerdict(UUID validationId, UUID offerId, String clientName, Instant validatedAt, Instant expiresAt) {

    boolean holdsAt(Instant instant) {
        return !instant.isBefore(validatedAt) && instant.isBefore(expiresAt);
    }
}
