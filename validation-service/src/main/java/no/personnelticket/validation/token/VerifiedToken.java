package no.personnelticket.validation.token;

import java.util.UUID;

/**
 * What a validation token proves.
 *
 * @param validationId of the verdict that a good token belongs to; null for every other
 */
public record VerifiedToken(TokenStatus status, UUID validationId) {

    static VerifiedToken not(TokenStatus status) {
        return new VerifiedToken(status, null);
    }
}
