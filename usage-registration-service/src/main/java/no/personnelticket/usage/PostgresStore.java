package no.personnelticket.usage;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Runs the stores' statements, in the transaction of the caller where there is one. */
@ApplicationScoped
public class PostgresStore {

    private final AgroalDataSource database;

    public PostgresStore(AgroalDataSource database) {
        this.database = database;
    }

    /** One value of many rows, for {@code unnest}. */
    public record Column(String type, List<?> values) {
        /** The column's value of each row; instants, dates and amounts as text. */
        public static <T> Column of(String type, Collection<T> rows, Function<T, ?> value) {
            List<Object> values = new ArrayList<>(rows.size());
            rows.forEach(row -> values.add(value.apply(row)));
            return new Column(type, values);
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> query(String sql, Reader<T> reader, Object... parameters) {
        return prepared(sql, statement -> {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        });
    }

    public int update(String sql, Object... parameters) {
        return prepared(sql, statement -> {
            bind(statement, parameters);
            return statement.executeUpdate();
        });
    }

    /** The same statement for each row, in their order, sent together. */
    public <T> void updateAll(String sql, Collection<T> rows, Function<T, Object[]> parameters) {
        prepared(sql, statement -> {
            for (T row : rows) {
                bind(statement, parameters.apply(row));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** A timestamptz of a row. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T prepared(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException fault) {
            throw new IllegalStateException("The database refused a statement", fault);
        }
    }

    private static void bind(PreparedStatement statement, Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameter(statement, parameters[i]));
        }
    }

    private static Object parameter(PreparedStatement statement, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Column column) {
            return statement
                    .getConnection()
                    .createArrayOf(column.type(), column.values().toArray());
        }
        return value;
    }
}
