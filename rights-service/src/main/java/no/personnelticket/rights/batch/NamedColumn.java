package no.personnelticket.rights.batch;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.personnelticket.database.BinaryRows;
import no.personnelticket.database.Column;

/**
 * A column of rows that go to the database together.
 *
 * @param type as PostgreSQL names it
 * @param value of the class that Java has for the type, or whose text form PostgreSQL reads; null is null
 */
record NamedColumn<T>(String name, String type, Function<T, ?> value) {

    /** The column of all rows, as one parameter of a statement. */
    Column of(List<T> rows) {
        return switch (type) {
            case "uuid", "timestamptz" -> Column.of(type, rows, value);
            default -> new Column(type, Column.texts(rows, value).values());
        };
    }

    /** Writes the column of a row for {@code COPY}. */
    void write(T row, BinaryRows rows) {
        Object one = value.apply(row);
        if (one == null) {
            rows.nothing();
            return;
        }
        switch (type) {
            case "uuid" -> rows.uuid((UUID) one);
            case "text" -> rows.text(one.toString());
            case "int4" -> rows.int4((Integer) one);
            case "int8" -> rows.int8((Long) one);
            case "bool" -> rows.bool((Boolean) one);
            case "numeric" -> rows.numeric((BigDecimal) one);
            case "date" -> rows.date((LocalDate) one);
            case "timestamptz" -> rows.instant((Instant) one);
            default -> throw new IllegalArgumentException("no binary form is known of " + type);
        }
    }
}
