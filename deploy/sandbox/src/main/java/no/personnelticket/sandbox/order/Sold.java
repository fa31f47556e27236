package no.personnelticket.sandbox.order;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How an order was sold: by which client, and on which validations.
 *
 * @param tokens the validation token of each offer that was validated
 * @param otherwise the token of the other offers; null where there is none
 */
record Sold(Optional<String> clientName, Map<UUID, String> tokens, String otherwise) {

    String token(UUID offerId) {
        return tokens.getOrDefault(offerId, otherwise);
    }
}
