package no.personnelticket.validation.distribution;

/** What a ticket's validation was worth when the ticket was distributed. */
public enum Standing {
    /** A valid verdict held, and the ticket is what it was given for. */
    VALIDATED,
    /** Nobody was told that the offer may be sold. */
    SKIPPED,
    /** The verdict no longer held, or did not hold yet. */
    EXPIRED,
    /** The token or the ticket is not what was validated. */
    ALTERED
}
