package no.personnelticket.store;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One value of many rows, a parameter for {@code unnest} and {@code any}.
 *
 * @param type the elements' type, as PostgreSQL names it
 * @param values the elements: {@code UUID} for uuid, {@code Instant} for timestamptz; dates and amounts as text
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Column(String type, Object[] values) {

    /** The value of each row. */
    public static <T> Column of(String type, Collection<T> rows, Function<? super T, ?> value) {
        return new Column(type, ofTheirClass(type, rows.stream().map(value)));
    }

    /** The value of each row, written as text for the statement to cast. */
    public static <T> Column texts(Collection<T> rows, Function<? super T, ?> value) {
        return of("text", rows, row -> {
            Object one = value.apply(row);
            return one == null ? null : one.toString();
        });
    }

    /** The bytes of each row. */
    public static <T> Column bytes(Collection<T> rows, Function<? super T, byte[]> value) {
        return new Column("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    /** Ids, as they are. */
    public static Column ids(Collection<UUID> ids) {
        return new Column("uuid", ids.toArray());
    }

    /** The driver sends an array of these classes in binary form, without converting it to text. */
    private static Object[] ofTheirClass(String type, Stream<?> values) {
        return switch (type) {
            case "text" -> values.toArray(String[]::new);
            case "int4" -> values.toArray(Integer[]::new);
            case "int8" -> values.toArray(Long[]::new);
            case "timestamptz" ->
                values.map(time -> time == null ? null : Database.stored((Instant) time))
                        .toArray();
            default -> values.toArray();
        };
    }
}
