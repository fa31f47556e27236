package no.personnelticket.validation.token;

/** What a validation token is worth for a sale. */
public enum TokenStanding {
    /** Signed here, for this offer, and not expired when the tickets were distributed. */
    GOOD,
    ABSENT,
    EXPIRED,
    OTHER_OFFER,
    /** Not a token, or its signature does not fit. */
    ALTERED,
    /** No key of ours fits: a strange one signed it, one that is withdrawn, or none. */
    UNKNOWN_KEY
}
