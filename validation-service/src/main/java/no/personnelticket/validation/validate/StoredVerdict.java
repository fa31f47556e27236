package no.personnelticket.validation.validate;

import java.util.UUID;
import no.personnelticket.messaging.StoredEvent;

/**
 * A verdict as it was first given, and so as it is given again.
 *
 * @param clientName the sales client that asked first, or null where it did not say
 */
record StoredVerdict(OfferVerdict answer, String clientName, StoredEvent event) {

    UUID validationId() {
        return answer.validationId();
    }
}
