package no.personnelticket.rights.employee.file;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/**
 * Reads the lines of a text one at a time. Memory is bounded: of a line that is longer than {@link #LONGEST} only the
 * beginning is kept.
 */
final class CsvLines {

    /** In characters; the longest possible record is shorter. */
    static final int LONGEST = 10_000;

    private final Reader text;
    private final char[] buffer = new char[8192];
    private final StringBuilder line = new StringBuilder(256);
    private int position;
    private int end;
    private long number;

    CsvLines(Reader text) {
        this.text = text;
    }

    /** The next line without its end (LF, CR LF or CR), cut after {@code LONGEST + 1} characters; null after the last. */
    String next() {
        if (position == end && !fill()) {
            return null;
        }
        number++;
        line.setLength(0);
        boolean isAtEnd = appendToEndOfLine();
        while (!isAtEnd && fill()) {
            isAtEnd = appendToEndOfLine();
        }
        return line.toString();
    }

    /** The number of the line that was read last, counted from 1. */
    long number() {
        return number;
    }

    private boolean appendToEndOfLine() {
        int start = position;
        while (position < end && buffer[position] != '\n' && buffer[position] != '\r') {
            position++;
        }
        line.append(buffer, start, Math.min(position - start, LONGEST + 1 - line.length()));
        if (position == end) {
            return false;
        }
        if (buffer[position++] == '\r' && (position < end || fill()) && buffer[position] == '\n') {
            position++;
        }
        return true;
    }

    private boolean fill() {
        try {
            position = 0;
            end = Math.max(0, text.read(buffer, 0, buffer.length));
            return end > 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
