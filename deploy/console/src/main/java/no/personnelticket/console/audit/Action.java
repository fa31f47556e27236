package no.personnelticket.console.audit;

/** What can be done in the console that changes something, and is not kept by a service itself. */
public enum Action {
    /** The record was published to its topic again. */
    REPLAYED,
    /** The record needs nobody any more. */
    PUT_ASIDE
}
