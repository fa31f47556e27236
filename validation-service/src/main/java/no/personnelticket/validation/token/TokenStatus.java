package no.personnelticket.validation.token;

/** Whether a validation token proves that a sale was validated. */
public enum TokenStatus {
    /** Signed here, for this offer, and not expired when the tickets were distributed. */
    GOOD,
    ABSENT,
    EXPIRED,
    OTHER_OFFER,
    /** Not a token, or its signature does not fit. */
    ALTERED,
    /** Signed by a key that is not known here, or not signed. */
    UNKNOWN_KEY
}
