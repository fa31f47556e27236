package no.personnelticket.validation.distribution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/**
 * A distributed ticket and what its validation was worth.
 *
 * @param clientName the sales client that sold the ticket, else the one that validated the offer; absent where neither is known
 */
public record CheckedTicket(
        @JsonIgnore String ticketDistributionId,
        String ticketId,
        UUID offerId,
        Standing standing,
        String clientName,
        Instant distributedAt) {}
