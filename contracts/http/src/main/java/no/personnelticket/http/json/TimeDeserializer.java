package no.personnelticket.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads points in time: only RFC 3339 with an offset, from 1900 to 2199. Seconds or milliseconds since 1970 are
 * refused.
 */
public final class TimeDeserializer<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1;

    private static final Pattern FORM =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}"
                    + "(?:\\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})");

    private final transient Function<OffsetDateTime, T> as;

    private TimeDeserializer(Class<T> type, Function<OffsetDateTime, T> as) {
        super(type);
        this.as = as;
    }

    static TimeDeserializer<OffsetDateTime> withOffset() {
        return new TimeDeserializer<>(OffsetDateTime.class, Function.identity());
    }

    static TimeDeserializer<Instant> instants() {
        return new TimeDeserializer<>(Instant.class, OffsetDateTime::toInstant);
    }

    @Override
    @SuppressWarnings("unchecked") // the context returns a value of the handled type
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        try {
            return as.apply(parse(json.hasToken(JsonToken.VALUE_STRING) ? json.getText() : ""));
        } catch (DateTimeException other) {
            return (T) context.handleWeirdStringValue(handledType(), "", "not RFC 3339");
        }
    }

    /** Throws {@link DateTimeException} for another form or an implausible day. */
    public static OffsetDateTime parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new DateTimeException("not RFC 3339");
        }
        OffsetDateTime time = OffsetDateTime.parse(text);
        DayDeserializer.plausible(time.toLocalDate());
        return time;
    }
}
