package no.personnelticket.validation.distribution;

import java.time.Instant;
import java.util.UUID;
import no.personnelticket.events.ValidationStatus;

/**
 * A distributed ticket and whether it was validated.
 *
 * @param clientName the sales client that sold the ticket, else the one that validated the offer; null if neither is
 *     known
 */
public record CheckedTicket(
        String ticketId, UUID offerId, ValidationStatus validationStatus, String clientName, Instant distributedAt) {}
