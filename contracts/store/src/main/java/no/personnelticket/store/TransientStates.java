package no.personnelticket.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/** The closed list of faults of PostgreSQL that pass by themselves (docs/0001-which-fault-passes.md). */
final class TransientStates {

    /**
     * SQLSTATE classes and states: connection (08), rolled back by the server, as a deadlock (40), out of resources (53), a lock or
     * its timeout (55), cancelled or shut down (57), read-only as in a failover (25006), idle in a transaction for too long
     * (25P03).
     */
    private static final Set<String> STATES = Set.of("08", "40", "53", "55", "57", "25006", "25P03");

    private TransientStates() {}

    static boolean contain(SQLException fault) {
        String state = fault.getSQLState();
        return fault instanceof SQLTransientException
                || isOfThePool(fault)
                || (state != null && STATES.stream().anyMatch(state::startsWith));
    }

    /** The pool gives up waiting for a connection with a plain exception without a state. */
    private static boolean isOfThePool(SQLException fault) {
        return fault.getSQLState() == null && fault.getClass() == SQLException.class;
    }
}
