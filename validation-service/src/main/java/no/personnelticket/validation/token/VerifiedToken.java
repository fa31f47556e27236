package no.personnelticket.validation.token;

import java.util.UUID;

/**
 * The result of verifying a validation token.
 *
 * @param validationId the verdict of a valid token; null for any other
 */
public record VerifiedToken(TokenStatus status, UUID validationId) {

    static VerifiedToken refused(TokenStatus status) {
        return new VerifiedToken(status, null);
    }
}
