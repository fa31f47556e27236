package no.personnelticket.events;

/** What a right may be used for. Only the saving on private travel can be taxed. */
public enum TravelType {
    PRIVATE,
    WORK
}
