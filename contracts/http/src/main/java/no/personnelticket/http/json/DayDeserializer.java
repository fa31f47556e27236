package no.personnelticket.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import no.personnelticket.events.Plausible;

/**
 * Reads days in bodies, queries and paths: only {@code yyyy-MM-dd} from 1900 to 2199. A number of days, as
 * spreadsheets write it, or a midnight in another time zone could be a wrong day.
 */
public final class DayDeserializer extends StdScalarDeserializer<LocalDate> {

    private static final long serialVersionUID = 1;

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    DayDeserializer() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
        try {
            return parse(json.hasToken(JsonToken.VALUE_STRING) ? json.getText() : "");
        } catch (DateTimeException other) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, "", "not yyyy-MM-dd");
        }
    }

    /** Throws {@link DateTimeException} for another form or an implausible day. */
    public static LocalDate parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new DateTimeException("not yyyy-MM-dd");
        }
        return plausible(LocalDate.parse(text));
    }

    public static LocalDate plausible(LocalDate day) {
        if (day.isBefore(Plausible.FIRST_DAY) || day.isAfter(Plausible.LAST_DAY)) {
            throw new DateTimeException("not from 1900 to 2199");
        }
        return day;
    }
}
