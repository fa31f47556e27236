package no.personnelticket.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

/**
 * The columns of a table of persons. Each states what it becomes when the person is erased, so that an erasure cannot
 * leave out a column.
 */
public final class PersonColumns<T> {

    /** What a date that cannot be null becomes. */
    public static final LocalDate NO_DATE = LocalDate.of(1900, 1, 1);

    private final String table;
    private final TableColumns<T> columns;
    private final TableColumns<Erasure> erased;

    private record Erasure(UUID id, Instant now) {}

    private PersonColumns(String table, Function<T, UUID> id) {
        this.table = table;
        this.columns = TableColumns.<T>of(table).key("id", "uuid", id);
        this.erased = TableColumns.<Erasure>of(table)
                .key("id", "uuid", Erasure::id)
                .column("erased_at", "timestamptz", Erasure::now);
    }

    /** The columns of a table whose key is {@code id}, and whose column {@code erased_at} is null until the erasure. */
    public static <T> PersonColumns<T> of(String table, Function<T, UUID> id) {
        return new PersonColumns<>(table, id);
    }

    /** A column that never changes, not even when the person is erased. */
    public PersonColumns<T> key(String name, String type, Function<T, ?> value) {
        columns.key(name, type, value);
        return this;
    }

    /** A column that the erasure leaves unchanged. */
    public PersonColumns<T> kept(String name, String type, Function<T, ?> value) {
        columns.column(name, type, value);
        return this;
    }

    /**
     * A column that has the same value for all erased persons.
     *
     * @param ofErased that value; may be null
     */
    public PersonColumns<T> column(String name, String type, Function<T, ?> value, Object ofErased) {
        columns.column(name, type, value);
        erased.column(name, type, erasure -> ofErased);
        return this;
    }

    /** A column that is computed from the id for an erased person, so that it differs in each row. */
    public PersonColumns<T> unique(String name, String type, Function<T, ?> value, Function<UUID, ?> ofErased) {
        columns.column(name, type, value);
        erased.column(name, type, erasure -> ofErased.apply(erasure.id()));
        return this;
    }

    /** A column as {@link TableColumns#encrypted}, with the encrypted value for an erased person. */
    public PersonColumns<T> encrypted(String name, Function<T, byte[]> value, Function<UUID, byte[]> ofErased) {
        columns.encrypted(name, value);
        erased.encrypted(name, erasure -> ofErased.apply(erasure.id()));
        return this;
    }

    /** For adding and changing rows. */
    public TableColumns<T> columns() {
        return columns;
    }

    /** The update that erases persons, with {@link #erased} as its parameters. */
    public String erase() {
        return "update " + table + " set " + erased.assignment("given.") + " from " + erased.given() + " where " + table
                + ".id = given.id";
    }

    /** The persons, as the parameters that {@link #erase} has. */
    public Object[] erased(Collection<UUID> ids, Instant now) {
        return erased.parameters(ids.stream().map(id -> new Erasure(id, now)).toList());
    }
}
