package no.personnelticket.events;

import java.util.List;

/** What a field of an event must be; says which field is wrong without repeating its value. */
final class Required {

    private static final int FIRST_SURROGATE = 0xD800;
    private static final int LAST_SURROGATE = 0xDFFF;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Required() {}

    static <T> T value(T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is required");
        }
        return value;
    }

    static String text(String value, String field) {
        that(value(value, field).codePoints().anyMatch(Required::isVisible), field + " must not be blank");
        return wellFormed(value, field);
    }

    /** As {@link #text}, where there is one. */
    static String optionalText(String value, String field) {
        return value == null ? null : wellFormed(value, field);
    }

    /** PostgreSQL stores no NUL, and half of a surrogate pair is no character: UTF-8 has no bytes for it. */
    private static String wellFormed(String value, String field) {
        that(
                value.codePoints().noneMatch(one -> one == 0 || (one >= FIRST_SURROGATE && one <= LAST_SURROGATE)),
                field + " must not hold NUL or half a character");
        return value;
    }

    private static boolean isVisible(int codePoint) {
        return !Character.isWhitespace(codePoint) && !Character.isSpaceChar(codePoint) && codePoint != BYTE_ORDER_MARK;
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
