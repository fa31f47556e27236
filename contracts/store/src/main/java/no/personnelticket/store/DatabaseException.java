package no.personnelticket.store;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * PostgreSQL refused a statement or was unavailable. PostgreSQL's own message may contain values of a row
 * ({@code Key (ssn)=(…) already exists}); this exception's message has only the SQLSTATE and the names of table, column
 * and constraint.
 */
public final class DatabaseException extends RuntimeException {

    private static final String UNIQUE_VIOLATION = "23505";

    private final transient SQLException cause;

    public DatabaseException(SQLException fault) {
        super(message(ofTheServer(fault)));
        this.cause = ofTheServer(fault);
        setStackTrace(fault.getStackTrace());
    }

    /** The exception of a batch repeats the statement; the server's own exception is the next one. */
    private static SQLException ofTheServer(SQLException fault) {
        return fault instanceof BatchUpdateException && fault.getNextException() != null
                ? fault.getNextException()
                : fault;
    }

    /** The five characters of the SQLSTATE; null if the connection pool gave up. */
    public String sqlState() {
        return cause.getSQLState();
    }

    /** Whether a row with this key exists already. */
    public boolean isUniqueViolation() {
        return UNIQUE_VIOLATION.equals(sqlState());
    }

    /** Whether the fault is temporary, so that the same statement may be retried. */
    public boolean isTransient() {
        return TransientStates.contain(cause);
    }

    /** What a sender must correct if PostgreSQL cannot store the content; empty if the content is not the cause. */
    public Optional<String> unstorable() {
        String state = sqlState();
        if (state == null || !(state.startsWith("22") || state.startsWith("23"))) {
            return Optional.empty();
        }
        return Optional.of(
                switch (state) {
                    case "22021", "22P05" -> "a text holds a character that cannot be stored";
                    case "22003" -> "a number is out of range" + place(cause);
                    default -> "it cannot be stored, SQLSTATE " + state + place(cause);
                });
    }

    private static String message(SQLException cause) {
        return TransientStates.isOfThePool(cause)
                ? "Database: " + cause.getMessage()
                : "PostgreSQL: SQLSTATE " + cause.getSQLState() + place(cause);
    }

    private static String place(SQLException cause) {
        if (!(cause instanceof PSQLException psql) || psql.getServerErrorMessage() == null) {
            return "";
        }
        ServerErrorMessage server = psql.getServerErrorMessage();
        return named(", table ", server.getTable())
                + named(", column ", server.getColumn())
                + named(", constraint ", server.getConstraint());
    }

    private static String named(String what, String name) {
        return name == null ? "" : what + name;
    }
}
