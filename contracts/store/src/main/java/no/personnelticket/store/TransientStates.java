package no.personnelticket.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/** The closed list of temporary faults of PostgreSQL (contracts/messaging/docs/0001-which-faults-are-transient.md). */
final class TransientStates {

    /**
     * SQLSTATE classes and states: connection failed (08), transaction rolled back by the server, for instance after a
     * deadlock (40), out of resources (53), lock not available or lock timeout (55), cancelled or shut down (57),
     * read-only, for instance in a failover (25006), idle in a transaction for too long (25P03).
     */
    private static final Set<String> STATES = Set.of("08", "40", "53", "55", "57", "25006", "25P03");

    /** Connection (08) and shutdown of the server (57P01, 57P02, 57P03): they concern all connections. */
    private static final Set<String> END_ALL_CONNECTIONS = Set.of("08", "57P01", "57P02", "57P03");

    private static final String IDLE_IN_TRANSACTION = "25P03";

    private TransientStates() {}

    static boolean contain(SQLException fault) {
        return fault instanceof SQLTransientException || isOfThePool(fault) || begins(fault, STATES);
    }

    static boolean endAllConnections(SQLException fault) {
        return begins(fault, END_ALL_CONNECTIONS);
    }

    /** Whether the connection can no longer be used. */
    static boolean endConnection(SQLException fault) {
        return endAllConnections(fault) || IDLE_IN_TRANSACTION.equals(fault.getSQLState());
    }

    /** When no connection becomes free in time, the pool throws a plain SQLException without a state. */
    static boolean isOfThePool(SQLException fault) {
        return fault.getSQLState() == null && fault.getClass() == SQLException.class;
    }

    private static boolean begins(SQLException fault, Set<String> states) {
        String state = fault.getSQLState();
        return state != null && states.stream().anyMatch(state::startsWith);
    }
}
