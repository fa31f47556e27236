package no.personnelticket.sandbox.order;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How an order was sold: the client and the validations.
 *
 * @param tokens the validation token of each offer that was validated
 * @param otherwise the token of all other offers; null if there is none
 */
record Sold(Optional<String> clientName, Map<UUID, String> tokens, String otherwise) {

    String token(UUID offerId) {
        return tokens.getOrDefault(offerId, otherwise);
    }
}
