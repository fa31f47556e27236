package no.personnelticket.rights.employee.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import no.personnelticket.rights.Finding;

/** The typed values of one row, by column. An empty field is null; so is one that cannot be read, which is a finding. */
final class CsvFields {

    /** Excludes exponents and the digits of other scripts. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

    private final UnaryOperator<String> texts;
    private final List<Finding> wrong = new ArrayList<>(0);

    /** Fields with these texts, by column. */
    CsvFields(UnaryOperator<String> texts) {
        this.texts = texts;
    }

    /** The fields that cannot be read. */
    List<Finding> wrong() {
        return wrong;
    }

    String text(String column) {
        String text = texts.apply(column).strip();
        return text.isEmpty() ? null : text;
    }

    LocalDate date(String column) {
        return value(column, LocalDate::parse, "is not a date (yyyy-MM-dd)");
    }

    Boolean flag(String column) {
        return value(column, CsvFields::flagValue, "is neither true nor false");
    }

    <T> T number(String column, Function<String, T> parse) {
        return value(column, text -> parse.apply(digits(text)), "is not a number");
    }

    /**
     * A value of any type.
     *
     * @param otherwise the reason of the finding if {@code parse} throws
     */
    <T> T value(String column, Function<String, T> parse, String otherwise) {
        String text = text(column);
        try {
            return text == null ? null : parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            wrong.add(new Finding(column, otherwise));
            return null;
        }
    }

    private static boolean flagValue(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static String digits(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return text;
    }
}
