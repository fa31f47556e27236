package no.personnelticket.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Checks the fields of an event against the bounds of {@link Plausible}. The exception names the field, never its value. */
final class Required {

    private static final UUID NIL = new UUID(0, 0);

    private Required() {}

    static <T> T value(T value, String field) {
        that(value != null, field, " is required");
        return value;
    }

    static String text(String value, String field) {
        return text(value, field, Plausible.LONGEST_TEXT);
    }

    static String text(String value, String field, int longest) {
        Plausible.complaint(value(value, field), longest).ifPresent(reason -> that(false, field, " " + reason));
        return value;
    }

    /** As {@link #text}, or null. */
    static String optionalText(String value, String field, int longest) {
        return value == null ? null : text(value, field, longest);
    }

    /** Text that may be blank. */
    static String writable(String value, String field, int longest) {
        Plausible.complaintOfBlank(value(value, field), longest).ifPresent(reason -> that(false, field, " " + reason));
        return value;
    }

    static UUID id(UUID value, String field) {
        return optionalId(value(value, field), field);
    }

    /** As {@link #id}, or null. */
    static UUID optionalId(UUID value, String field) {
        that(!NIL.equals(value), field, " must not be all zeros");
        return value;
    }

    static Instant time(Instant value, String field) {
        Plausible.complaint(value(value, field)).ifPresent(reason -> that(false, field, " " + reason));
        return value;
    }

    /** As {@link #time}, or null. */
    static Instant optionalTime(Instant value, String field) {
        return value == null ? null : time(value, field);
    }

    static LocalDate day(LocalDate value, String field) {
        that(
                !value(value, field).isBefore(Plausible.FIRST_DAY) && !value.isAfter(Plausible.LAST_DAY),
                field,
                " must lie between 1900 and 2199");
        return value;
    }

    /** The price of a ticket, or a part of it: in NOK, not negative, at most the highest price. */
    static Money price(Money value, String field) {
        return upTo(Plausible.HIGHEST_PRICE, value, field);
    }

    /** The sum of the prices of a whole party. */
    static Money total(Money value, String field) {
        return upTo(Plausible.HIGHEST_TOTAL, value, field);
    }

    private static Money upTo(Money highest, Money value, String field) {
        that(value(value, field).currency().equals("NOK"), field, ".currency must be NOK");
        that(!value.isNegative(), field, " must not be negative");
        if (value.compareTo(highest) > 0) {
            that(false, field, " must not be beyond " + highest.amount());
        }
        return value;
    }

    /** A price negated, or zero. */
    static Money discount(Money value, String field) {
        that(value(value, field).amount().signum() <= 0, field, " must not be positive");
        price(value.negated(), field);
        return value;
    }

    static <T> List<T> list(List<T> value, String field) {
        return list(value, field, Plausible.MOST_ENTRIES);
    }

    static <T> List<T> list(List<T> value, String field, int most) {
        that(value(value, field).size() <= most, field, " must not have more than " + most + " entries");
        for (T one : value) {
            that(one != null, field, " must not hold null");
        }
        return List.copyOf(value);
    }

    static <T> List<T> nonEmpty(List<T> value, String field) {
        that(!value(value, field).isEmpty(), field, " must not be empty");
        return list(value, field);
    }

    /** No two entries have the same id; a second one is named by its index. */
    static <T> void unique(List<T> entries, Function<T, String> id, String list, String idField) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!ids.add(id.apply(entries.get(i)))) {
                that(false, list + "[" + i + "]." + idField, " must be unique within " + list);
            }
        }
    }

    static long number(long value, String field) {
        that(value > 0, field, " must be positive");
        that(value <= Plausible.HIGHEST_NUMBER, field, " must not be more than 9007199254740991");
        return value;
    }

    static int coupons(int value, String field) {
        that(Math.abs((long) value) <= Plausible.MOST_COUPONS, field, " must not be more than 1000000");
        return value;
    }

    static void that(boolean condition, String field, String reason) {
        if (!condition) {
            throw new IllegalArgumentException(field + reason);
        }
    }

    static void that(boolean condition, String message) {
        that(condition, message, "");
    }
}
