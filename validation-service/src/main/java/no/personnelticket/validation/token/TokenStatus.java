package no.personnelticket.validation.token;

/** The result of verifying a validation token. */
public enum TokenStatus {
    /** Signed by this service for this offer, and not expired when the tickets were distributed. */
    VALID,
    MISSING,
    EXPIRED,
    OTHER_OFFER,
    /** Not a token, or its signature is wrong. */
    ALTERED,
    /** Signed by an unknown key, or not signed. */
    UNKNOWN_KEY
}
