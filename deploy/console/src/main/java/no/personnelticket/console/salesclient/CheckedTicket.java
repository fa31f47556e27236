package no.personnelticket.console.salesclient;

import java.time.Instant;
import java.util.Locale;

/**
 * A ticket of a client.
 *
 * @param status the validation-service's name of the status; empty until that service has read the distribution
 */
public record CheckedTicket(String distributionId, String ticketId, Instant at, String status) {

    public boolean isValidated() {
        return status.equals("VALIDATED");
    }

    /** The key of the status in {@link SalesClientMessages}. */
    public String statusKey() {
        return status.toLowerCase(Locale.ROOT);
    }
}
