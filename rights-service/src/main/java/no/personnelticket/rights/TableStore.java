package no.personnelticket.rights;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.personnelticket.store.BinaryRows;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;

/**
 * The columns of a table, each with the function for its value, so that no two can be swapped. Rows are passed as
 * parameters of one statement (an array for each column), or added by {@code COPY}.
 */
public final class TableStore<T> {

    private final String table;
    private final List<TableColumn<T>> columns = new ArrayList<>();

    private TableStore(String table) {
        this.table = table;
    }

    /**
     * @param type as PostgreSQL names it
     * @param isCompared whether another value is a change of the row
     * @param value returns the Java class for the type, or a value whose text form PostgreSQL reads; null is null
     */
    private record TableColumn<T>(String name, String type, boolean isKey, boolean isCompared, Function<T, ?> value) {}

    public static <T> TableStore<T> of(String table) {
        return new TableStore<>(table);
    }

    /** A column that never changes. */
    public TableStore<T> key(String name, String type, Function<T, ?> value) {
        columns.add(new TableColumn<>(name, type, true, false, value));
        return this;
    }

    public TableStore<T> column(String name, String type, Function<T, ?> value) {
        columns.add(new TableColumn<>(name, type, false, true, value));
        return this;
    }

    /**
     * A column with an encrypted value, whose bytes differ each time: it is written with the others, but does not
     * count as a change.
     */
    public TableStore<T> encrypted(String name, Function<T, byte[]> value) {
        columns.add(new TableColumn<>(name, "bytea", false, false, value));
        return this;
    }

    /** {@code insert into t (a, b, c) select * from <given rows>}. */
    public String insert() {
        return "insert into " + table + " (" + names("") + ") select * from " + given();
    }

    /** {@code insert … on conflict (key) do update …}: adds new rows and changes existing ones. */
    public String insertOrUpdate(String key) {
        return insert() + " on conflict (" + key + ") do update set " + assignment("excluded.");
    }

    /** {@code (b, c) = row(given.b, given.c)} for the prefix {@code given.}; all columns that may change. */
    public String assignment(String prefix) {
        return "(" + changeable("") + ") = row(" + changeable(prefix) + ")";
    }

    /** {@code prefix.b, prefix.c}: the columns that may change. */
    public String changeable(String prefix) {
        return names(prefix, column -> !column.isKey());
    }

    /** {@code (b) is distinct from (given.b)} for two prefixes: whether a row changes. */
    public String isChanged(String prefix, String other) {
        return "(" + names(prefix, TableColumn::isCompared) + ") is distinct from ("
                + names(other, TableColumn::isCompared) + ")";
    }

    /** {@code unnest(?, ?, ?) as given (a, b, c)}: the rows of {@link #parameters}. */
    public String given() {
        return columns.stream().map(column -> "?").collect(Collectors.joining(", ", "unnest(", ")")) + " as given ("
                + names("") + ")";
    }

    /** {@code prefix.a, prefix.b}: all columns but one. */
    public String names(String prefix, String without) {
        return names(prefix, column -> !column.name().equals(without));
    }

    /** The rows, as the parameters that {@link #given} has. */
    public Object[] parameters(Collection<T> rows) {
        return columns.stream().map(column -> array(column, rows)).toArray();
    }

    /** Adds new rows by {@code COPY}; none of them may exist already. */
    public void copy(Database database, List<T> rows) {
        if (rows.isEmpty()) {
            return;
        }
        BinaryRows binary = new BinaryRows();
        for (T row : rows) {
            binary.row(columns.size());
            columns.forEach(column -> write(column.type(), column.value().apply(row), binary));
        }
        database.copy("copy " + table + " (" + names("") + ") from stdin (format binary)", binary);
    }

    private String names(String prefix) {
        return names(prefix, column -> true);
    }

    private String names(String prefix, Predicate<TableColumn<T>> which) {
        return columns.stream()
                .filter(which)
                .map(column -> prefix + column.name())
                .collect(Collectors.joining(", "));
    }

    private static <T> Column array(TableColumn<T> column, Collection<T> rows) {
        return switch (column.type()) {
            case "uuid", "timestamptz" -> Column.of(column.type(), rows, column.value());
            case "bytea" -> Column.bytes(rows, row -> (byte[]) column.value().apply(row));
            default ->
                new Column(column.type(), Column.texts(rows, column.value()).values());
        };
    }

    private static void write(String type, Object value, BinaryRows rows) {
        if (value == null) {
            rows.nothing();
            return;
        }
        switch (type) {
            case "uuid" -> rows.uuid((UUID) value);
            case "text" -> rows.text(value.toString());
            case "bytea" -> rows.bytes((byte[]) value);
            case "int4" -> rows.int4((Integer) value);
            case "int8" -> rows.int8((Long) value);
            case "bool" -> rows.bool((Boolean) value);
            case "numeric" -> rows.numeric((BigDecimal) value);
            case "date" -> rows.date((LocalDate) value);
            case "timestamptz" -> rows.instant((Instant) value);
            default -> throw new IllegalArgumentException("There is no binary form of " + type);
        }
    }
}
