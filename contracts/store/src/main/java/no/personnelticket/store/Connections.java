package no.personnelticket.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.postgresql.PGConnection;

/** Gives each thread its connection: the one of its transaction, or one for a single statement. */
final class Connections {

    /** Added to a statement's time limit for the network. */
    private static final Duration NETWORK = Duration.ofSeconds(5);

    private static final String CONNECTION = "08001";

    private final AgroalDataSource pool;

    @SuppressWarnings("ThreadLocalUsage") // a pool has its own; a service has one pool
    private final ThreadLocal<Transaction> transaction = new ThreadLocal<>();

    Connections(AgroalDataSource pool) {
        this.pool = pool;
    }

    /** Uses a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private static final class Transaction {

        private final Connection connection;
        private DatabaseException refused;

        private Transaction(Connection connection) {
            this.connection = connection;
        }

        /** After a refused statement PostgreSQL answers a commit by rolling back, and the driver calls that a success. */
        private void commit() throws SQLException {
            if (refused != null) {
                throw refused;
            }
            connection.commit();
        }
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.get() == null ? onConnection(connection -> commit(connection, work)) : work.get();
    }

    /** Raises the network timeout of this thread's transaction. */
    <T> T withPatience(Duration limit, Supplier<T> work) {
        return onConnection(connection -> {
            int usual = connection.getNetworkTimeout();
            setNetworkTimeout(connection, Math.toIntExact(limit.plus(NETWORK).toMillis()));
            try {
                return work.get();
            } finally {
                if (!connection.isClosed()) {
                    setNetworkTimeout(connection, usual);
                }
            }
        });
    }

    /** On the connection of the transaction; else on one that commits each statement. */
    <T> T onConnection(Work<T> work) {
        Transaction current = transaction.get();
        return current == null ? onOwn(work) : within(current, work);
    }

    private <T> T within(Transaction current, Work<T> work) {
        try {
            return work.on(current.connection);
        } catch (SQLException fault) {
            current.refused = failed(fault);
            throw current.refused;
        }
    }

    private <T> T onOwn(Work<T> work) {
        try (Connection connection = acquire()) {
            return orEnd(connection, work);
        } catch (SQLException fault) {
            throw failed(fault);
        }
    }

    /** The pool interrupts an attempt to connect when its caller has given up, and by mistake also the next attempt. */
    private Connection acquire() throws SQLException {
        try {
            return pool.getConnection();
        } catch (SQLException fault) {
            throw fault.getCause() instanceof RuntimeException interrupted
                    ? new SQLTransientConnectionException("Interrupted while connecting", CONNECTION, interrupted)
                    : fault;
        }
    }

    private static <T> T orEnd(Connection connection, Work<T> work) throws SQLException {
        try {
            return work.on(connection);
        } catch (SQLException fault) {
            if (TransientStates.endConnection(fault)) {
                abort(connection, fault);
            }
            throw fault;
        }
    }

    private <T> T commit(Connection connection, Supplier<T> work) throws SQLException {
        connection.setAutoCommit(false);
        Transaction begun = new Transaction(connection);
        transaction.set(begun);
        try {
            T result = work.get();
            begun.commit();
            return result;
        } catch (Throwable fault) {
            rollBack(connection, fault);
            throw fault;
        } finally {
            transaction.remove();
        }
    }

    /** A connection that cannot roll back is closed, which rolls back too. */
    private static void rollBack(Connection connection, Throwable fault) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            fault.addSuppressed(broken);
            abort(connection, fault);
        }
    }

    /**
     * Aborts the driver's connection: the pool's own {@code abort} closes nothing and the pool would lose a connection for
     * good.
     */
    private static void abort(Connection connection, Throwable fault) {
        try {
            ((Connection) connection.unwrap(PGConnection.class)).abort(Runnable::run);
        } catch (SQLException closedAlready) {
            fault.addSuppressed(closedAlready);
        }
    }

    /**
     * If the server is unavailable, all connections of the pool are closed at once instead of failing one after the other.
     */
    private DatabaseException failed(SQLException fault) {
        if (TransientStates.endAllConnections(fault)) {
            try {
                pool.flush(FlushMode.GRACEFUL);
            } catch (RejectedExecutionException closed) {
                fault.addSuppressed(closed);
            }
        }
        return new DatabaseException(fault);
    }

    private static void setNetworkTimeout(Connection connection, int millis) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, millis);
    }
}
