package no.personnelticket.events;

/** Whether a ticket was validated when it was distributed. */
public enum ValidationStatus {
    /** A valid verdict covered the time of distribution, and the ticket is the one that was validated. */
    VALIDATED,
    /** There was no valid verdict on the offer. */
    SKIPPED,
    /** The verdict had expired, or was given later. */
    EXPIRED,
    /** The token or the ticket is not what was validated. */
    ALTERED
}
