package no.personnelticket.rights.employee.file;

import java.util.ArrayList;
import java.util.List;

/**
 * The fields of one line (RFC 4180, except that a record cannot have several lines).
 *
 * @param fault why the line cannot be split into fields, or null
 */
record CsvRecord(List<String> fields, String fault) {

    private static final CsvRecord TOO_LONG = refused("is longer than " + CsvLines.LONGEST + " characters");
    private static final CsvRecord UNCLOSED = refused("has a quote that is not closed in its line");
    private static final CsvRecord AFTER_QUOTE = refused("has text between a closing quote and the separator");

    static CsvRecord of(String line, char separator) {
        if (line.length() > CsvLines.LONGEST) {
            return TOO_LONG;
        }
        List<String> fields = new ArrayList<>(24);
        int start = 0;
        while (start <= line.length()) {
            boolean isQuoted = start < line.length() && line.charAt(start) == '"';
            int end = isQuoted ? endOfQuoted(line, start) : endOfField(line, start, separator);
            if (end < 0) {
                return UNCLOSED;
            }
            if (end < line.length() && line.charAt(end) != separator) {
                return AFTER_QUOTE;
            }
            fields.add(
                    isQuoted ? line.substring(start + 1, end - 1).replace("\"\"", "\"") : line.substring(start, end));
            start = end + 1;
        }
        return new CsvRecord(fields, null);
    }

    private static int endOfField(String line, int start, char separator) {
        int end = line.indexOf(separator, start);
        return end < 0 ? line.length() : end;
    }

    /** The position after the closing quote; -1 if there is none. */
    private static int endOfQuoted(String line, int start) {
        int quote = line.indexOf('"', start + 1);
        while (quote >= 0 && quote + 1 < line.length() && line.charAt(quote + 1) == '"') {
            quote = line.indexOf('"', quote + 2);
        }
        return quote < 0 ? -1 : quote + 1;
    }

    private static CsvRecord refused(String fault) {
        return new CsvRecord(List.of(), fault);
    }
}
