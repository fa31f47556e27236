package no.personnelticket.validation.distribution;

import java.time.Instant;
import java.util.UUID;

/**
 * A distributed ticket and what its validation was worth.
 *
 * @param clientName the sales client that validated the offer; absent where nobody did, or nobody said so
 */
public record CheckedTicket(
        String ticketId, UUID offerId, Standing standing, String clientName, Instant distributedAt) {}
