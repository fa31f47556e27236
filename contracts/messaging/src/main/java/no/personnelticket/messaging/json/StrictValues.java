package no.personnelticket.messaging.json;

import com.ethlo.time.ITU;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads values that are text in JSON, each in its documented form only. */
final class StrictValues {

    /** RFC 3339 allows small letters and a space too; the library checks everything else. */
    private static final String TIME = "[0-9TZ:.+-]+";

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final int OSLO_IN_WINTER = 3600;

    private StrictValues() {}

    static SimpleModule module() {
        return new SimpleModule("strict values")
                .addDeserializer(Instant.class, of(Instant.class, TIME, StrictValues::instant))
                .addDeserializer(LocalDate.class, of(LocalDate.class, "\\d{4}-\\d\\d-\\d\\d", LocalDate::parse))
                .addDeserializer(BigDecimal.class, of(BigDecimal.class, "-?\\d{0,10}\\.\\d\\d", BigDecimal::new))
                .addDeserializer(
                        UUID.class,
                        of(
                                UUID.class,
                                "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}",
                                UUID::fromString));
    }

    static <E> JsonDeserializer<E> enumeration(Class<E> type) {
        Map<String, E> names = Stream.of(type.getEnumConstants())
                .collect(Collectors.toMap(constant -> ((Enum<?>) constant).name(), Function.identity()));
        return of(type, String.join("|", names.keySet()), names::get);
    }

    private static Instant instant(String text) {
        OffsetDateTime time = ITU.parseDateTime(text);
        if (!isWithinTheSchema(time.toLocalDate(), time.getOffset())) {
            throw new DateTimeException("another offset than UTC on a day at the bounds");
        }
        return time.toInstant();
    }

    /** The pattern of the schema allows only offsets that cannot exceed the bounds on the first and the last day. */
    private static boolean isWithinTheSchema(LocalDate day, ZoneOffset offset) {
        int ahead = offset.getTotalSeconds();
        if (!day.isAfter(FIRST_DAY)) {
            return ahead == 0 || (day.equals(FIRST_DAY) && (ahead < 0 || ahead == OSLO_IN_WINTER));
        }
        return day.isBefore(LAST_DAY) || ahead == 0 || (day.equals(LAST_DAY) && ahead > 0);
    }

    private static <T> Text<T> of(Class<T> type, String form, Function<String, T> read) {
        return new Text<>(type, Pattern.compile(form), read);
    }

    private static final class Text<T> extends StdScalarDeserializer<T> {

        private final Class<T> type;
        private final transient Pattern form;
        private final transient Function<String, T> read;

        private Text(Class<T> type, Pattern form, Function<String, T> read) {
            super(type);
            this.type = type;
            this.form = form;
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, parser));
            }
            String text = parser.getText();
            if (!form.matcher(text).matches()) {
                return type.cast(context.handleWeirdStringValue(type, text, "another form"));
            }
            try {
                return read.apply(text);
            } catch (RuntimeException impossible) {
                return type.cast(context.handleWeirdStringValue(type, text, "no such value"));
            }
        }
    }
}
