package no.personnelticket.messaging;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a fault of the surroundings, which passes, from a fault of the event, which does not. */
final class InfrastructureFault {

    /** SQLSTATE classes: connection, rollback by the server, resources, locks, shutdown; and read-only, as in a failover. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "25006");

    private static final String BROKEN_KEY = "23505";

    private InfrastructureFault() {}

    static boolean isOne(Throwable fault) {
        return chain(fault).anyMatch(InfrastructureFault::passes);
    }

    /** A key that is taken: by another instance that stores the same at the same moment, perhaps; then the next try tells. */
    static boolean mayBeOfAnother(Throwable fault) {
        return chain(fault)
                .anyMatch(cause -> cause instanceof SQLException sql && BROKEN_KEY.equals(sql.getSQLState()));
    }

    private static Stream<Throwable> chain(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause);
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
