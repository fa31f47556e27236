package no.personnelticket.console.audit;

/** A change made in the console that no service stores in its own audit log. */
public enum Action {
    /** The record was published to its topic again. */
    REPLAYED,
    /** The record was marked as needing no further action. */
    PUT_ASIDE
}
