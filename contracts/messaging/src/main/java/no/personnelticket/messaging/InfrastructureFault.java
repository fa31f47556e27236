package no.personnelticket.messaging;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a fault of the surroundings, which passes, from a fault of the event, which does not. */
final class InfrastructureFault {

    /** SQLSTATE classes: connection, rollback by the server, resources, locks, shutdown; and read-only, as in a failover. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "25006");

    private InfrastructureFault() {}

    static boolean isOne(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(InfrastructureFault::passes);
    }

    private static boolean passes(Throwable fault) {
        if (fault instanceof SQLException sql) {
            String state = sql.getSQLState();
            return sql instanceof SQLTransientException
                    || state == null
                    || PASSING.stream().anyMatch(state::startsWith);
        }
        return fault instanceof EventsNotPublishedException;
    }
}
