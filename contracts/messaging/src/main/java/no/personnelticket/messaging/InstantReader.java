package no.personnelticket.messaging;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Reads instants in the form in which they are always written, {@code 2024-05-20T10:00:00.123Z}, many times faster than
 * the general way, to which it leaves every other form and every error.
 */
final class InstantReader extends StdDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    private static final String FORM = "dddd-dd-ddTdd:dd:dd";
    private static final int MOST_DECIMALS = 9;

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Instant instant = parser.hasToken(JsonToken.VALUE_STRING)
                ? read(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength())
                : null;
        return instant == null ? InstantDeserializer.INSTANT.deserialize(parser, context) : instant;
    }

    /** Null when it has another form, or is none. */
    static Instant read(char[] text, int start, int length) {
        int decimals = length - FORM.length() - ".Z".length();
        if (decimals < -1 || decimals == 0 || decimals > MOST_DECIMALS || text[start + length - 1] != 'Z') {
            return null;
        }
        if (!hasForm(text, start) || (decimals > 0 && text[start + FORM.length()] != '.')) {
            return null;
        }
        int nanos = nanos(text, start + FORM.length() + 1, decimals);
        return nanos < 0 ? null : instant(text, start, nanos);
    }

    private static boolean hasForm(char[] text, int start) {
        for (int i = 0; i < FORM.length(); i++) {
            char expected = FORM.charAt(i);
            char found = text[start + i];
            if (expected == 'd' ? !isDigit(found) : found != expected) {
                return false;
            }
        }
        return true;
    }

    private static int nanos(char[] text, int start, int decimals) {
        int nanos = 0;
        for (int i = 0; i < MOST_DECIMALS; i++) {
            char digit = i < decimals ? text[start + i] : '0';
            if (!isDigit(digit)) {
                return -1;
            }
            nanos = nanos * 10 + (digit - '0');
        }
        return nanos;
    }

    private static Instant instant(char[] text, int start, int nanos) {
        try {
            return LocalDateTime.of(
                            number(text, start, 4),
                            number(text, start + 5, 2),
                            number(text, start + 8, 2),
                            number(text, start + 11, 2),
                            number(text, start + 14, 2),
                            number(text, start + 17, 2),
                            nanos)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static int number(char[] text, int start, int digits) {
        int number = 0;
        for (int i = start; i < start + digits; i++) {
            number = number * 10 + (text[i] - '0');
        }
        return number;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
