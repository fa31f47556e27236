package no.personnelticket.rights.batch;

import java.util.function.Function;

/**
 * A column of rows that go to the database together.
 *
 * @param type as PostgreSQL names it
 * @param value its text form is what PostgreSQL reads; null is null
 */
public record Column<T>(String name, String type, Function<T, ?> value) {}
