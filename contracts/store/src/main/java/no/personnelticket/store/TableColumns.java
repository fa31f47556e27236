package no.personnelticket.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The columns of a table, each with the function for its value, so that no two can be swapped. Rows are passed as
 * parameters of one statement (an array for each column), or added by {@code COPY}.
 */
public final class TableColumns<T> {

    private final String table;
    private final List<TableColumn<T>> columns = new ArrayList<>();

    private TableColumns(String table) {
        this.table = table;
    }

    /**
     * @param type as PostgreSQL names it; null if the column is only copied
     * @param isCompared whether another value is a change of the row
     * @param value reads the column's value: an object of the Java class for the type, one whose text form PostgreSQL
     *     reads, or null; this function is null if the column is only copied
     * @param write writes the value for {@code COPY}
     */
    private record TableColumn<T>(
            String name,
            String type,
            boolean isKey,
            boolean isCompared,
            Function<T, ?> value,
            BiConsumer<BinaryRows, T> write) {}

    public static <T> TableColumns<T> of(String table) {
        return new TableColumns<>(table);
    }

    /** A column that never changes. */
    public TableColumns<T> key(String name, String type, Function<T, ?> value) {
        return add(new TableColumn<>(name, type, true, false, value, writer(type, value)));
    }

    public TableColumns<T> column(String name, String type, Function<T, ?> value) {
        return add(new TableColumn<>(name, type, false, true, value, writer(type, value)));
    }

    /** A column that only {@link #copy} writes: a number without an object for each value, or an array. */
    public TableColumns<T> copied(String name, BiConsumer<BinaryRows, T> write) {
        return add(new TableColumn<>(name, null, false, true, null, write));
    }

    /**
     * A column with an encrypted value, whose bytes differ each time: it is written with the others, but does not
     * count as a change.
     */
    public TableColumns<T> encrypted(String name, Function<T, byte[]> value) {
        return add(new TableColumn<>(name, "bytea", false, false, value, (rows, row) -> rows.bytes(value.apply(row))));
    }

    private TableColumns<T> add(TableColumn<T> column) {
        columns.add(column);
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
    public void copy(Database database, Collection<T> rows) {
        if (rows.isEmpty()) {
            return;
        }
        BinaryRows binary = new BinaryRows();
        for (T row : rows) {
            binary.row(columns.size());
            columns.forEach(column -> column.write().accept(binary, row));
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

    private static <T> BiConsumer<BinaryRows, T> writer(String type, Function<T, ?> value) {
        return switch (type) {
            case "uuid" -> (rows, row) -> rows.uuid((UUID) value.apply(row));
            case "text" -> (rows, row) -> rows.text(Objects.toString(value.apply(row), null));
            case "bytea" -> (rows, row) -> rows.bytes((byte[]) value.apply(row));
            case "int4" -> nullable(value, (rows, number) -> rows.int4((Integer) number));
            case "int8" -> nullable(value, (rows, number) -> rows.int8((Long) number));
            case "bool" -> nullable(value, (rows, flag) -> rows.bool((Boolean) flag));
            case "numeric" -> (rows, row) -> rows.numeric((BigDecimal) value.apply(row));
            case "date" -> (rows, row) -> rows.date((LocalDate) value.apply(row));
            case "timestamptz" -> (rows, row) -> rows.instant((Instant) value.apply(row));
            default -> throw new IllegalArgumentException("There is no binary form of " + type);
        };
    }

    private static <T> BiConsumer<BinaryRows, T> nullable(Function<T, ?> value, BiConsumer<BinaryRows, Object> write) {
        return (rows, row) -> {
            Object one = value.apply(row);
            if (one == null) {
                rows.nothing();
            } else {
                write.accept(rows, one);
            }
        };
    }
}
