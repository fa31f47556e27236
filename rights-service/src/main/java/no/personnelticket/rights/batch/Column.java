package no.personnelticket.rights.batch;

import java.util.Locale;
import java.util.function.Function;

/**
 * A column of rows that go to the database together.
 *
 * @param type as PostgreSQL names it
 * @param value its text form is what PostgreSQL reads; null is null
 */
record Column<T>(String name, String type, BinaryType binaryType, Function<T, ?> value) {

    Column(String name, String type, Function<T, ?> value) {
        this(name, type, BinaryType.valueOf(type.toUpperCase(Locale.ROOT)), value);
    }
}
