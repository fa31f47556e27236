package no.personnelticket.events;

/** A full state with a version. The highest version wins, so duplicates and late arrivals change nothing. */
public sealed interface Image extends Event permits ContractChanged {

    /** Counts up from 1 for each subject of the image. */
    long version();
}
