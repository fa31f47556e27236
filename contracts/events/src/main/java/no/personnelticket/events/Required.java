package no.personnelticket.events;

import java.util.List;

/** What a field of an event must be; says which field is wrong without repeating its value. */
final class Required {

    private Required() {}

    static <T> T value(T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is required");
        }
        return value;
    }

    static String text(String value, String field) {
        if (value(value, field).isBlank()) {
            throw new IllegalArgumentException(field + " must not be blank");
        }
        return value;
    }

    static <T> List<T> list(List<T> value, String field) {
        for (T one : value(value, field)) {
            if (one == null) {
                throw new IllegalArgumentException(field + " must not hold null");
            }
        }
        return List.copyOf(value);
    }

    static <T> List<T> nonEmpty(List<T> value, String field) {
        if (value(value, field).isEmpty()) {
            throw new IllegalArgumentException(field + " must not be empty");
        }
        return list(value, field);
    }

    static long positive(long value, String field) {
        if (value <= 0) {
            throw new IllegalArgumentException(field + " must be positive");
        }
        return value;
    }

    static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
