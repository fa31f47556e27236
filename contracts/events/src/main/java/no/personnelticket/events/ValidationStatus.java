package no.personnelticket.events;

/** Whether a ticket was validated when it was distributed. */
public enum ValidationStatus {
    /** A valid verdict held, and the ticket is what the verdict was given for. */
    VALIDATED,
    /** No valid verdict was given on the offer. */
    SKIPPED,
    /** The verdict no longer held, or did not hold yet. */
    EXPIRED,
    /** The token or the ticket is not what was validated. */
    ALTERED
}
