package no.personnelticket.messaging;

import java.util.stream.Stream;
import no.personnelticket.messaging.publish.EventsNotPublishedException;
import no.personnelticket.store.DatabaseException;

/** Distinguishes transient faults, after which a retry helps, from permanent ones. */
public final class TransientFault {

    private TransientFault() {}

    /** Whether it is on one of the closed lists: PostgreSQL's ({@link DatabaseException}) or the brokers'. */
    public static boolean is(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof EventsNotPublishedException
                        || (cause instanceof DatabaseException database && database.isTransient()));
    }
}
