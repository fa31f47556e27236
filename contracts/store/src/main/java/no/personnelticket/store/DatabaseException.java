package no.personnelticket.store;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * PostgreSQL refused a statement or could not be reached. Its message never holds the values of a row: PostgreSQL's own
 * message may ({@code Key (ssn)=(…) already exists}), so only the state and the names of table, column and constraint are
 * in it.
 */
public final class DatabaseException extends RuntimeException {

    private static final String UNIQUE_VIOLATION = "23505";

    private final transient SQLException cause;

    public DatabaseException(SQLException fault) {
        super(message(ofTheServer(fault)));
        this.cause = ofTheServer(fault);
        setStackTrace(fault.getStackTrace());
    }

    /** A batch is refused with a text that repeats the statement; what the server said is behind it. */
    private static SQLException ofTheServer(SQLException fault) {
        return fault instanceof BatchUpdateException && fault.getNextException() != null
                ? fault.getNextException()
                : fault;
    }

    /** The five characters of the SQLSTATE; null where the connection pool gave up. */
    public String sqlState() {
        return cause.getSQLState();
    }

    /** Whether a row with this key is there already. */
    public boolean isUniqueViolation() {
        return UNIQUE_VIOLATION.equals(sqlState());
    }

    /** Whether it can pass by itself, so that the same may be tried again. */
    public boolean isTransient() {
        return TransientStates.contain(cause);
    }

    /** What a sender has to know to mend what PostgreSQL cannot store; empty where the content is not at fault. */
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
