package no.personnelticket.rights.right;

import java.time.Year;
import java.util.Optional;

/** Gives a holder one right for a calendar year, or none. */
public interface RightPolicy {

    /** Says in a few words whom it gives what; stable, because contracts carry it. */
    String name();

    Optional<TicketRight> right(HolderFacts holder, Year year);
}
