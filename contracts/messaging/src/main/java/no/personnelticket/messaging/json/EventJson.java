package no.personnelticket.messaging.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import no.personnelticket.events.Event;
import no.personnelticket.http.json.StrictUtf8;
import no.personnelticket.messaging.MalformedEventException;
import no.personnelticket.messaging.quarantine.QuarantineReason;

/**
 * The JSON body of an event: ISO dates, amounts as text, null fields left out. Unknown fields are skipped. Only the
 * documented form can be read: UTF-8 without a byte order mark, no repeated field, no null, text as text, numbers as
 * numbers.
 */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    /** Limits of unknown fields: skipping one must not cost more than its size. */
    public static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(10_000)
            .maxNumberLength(10_000)
            .build();

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.CHARSET_DETECTION)
                    .inputDecorator(new StrictUtf8())
                    .streamReadConstraints(LIMITS)
                    .build())
            .addModule(StrictValues.module().setDeserializerModifier(new StrictFields()))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(MapperFeature.BLOCK_UNSAFE_POLYMORPHIC_BASE_TYPES)
            .withCoercionConfig(
                    LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private EventJson() {}

    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Cannot be written as JSON: " + value.getClass(), unwritable);
        }
    }

    /** As {@link #write}, as text. */
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Cannot be written as JSON: " + value.getClass(), unwritable);
        }
    }

    /** Throws {@link MalformedEventException}, which names the field and the reason, if the body is not that event. */
    public static <E extends Event> E read(byte[] body, Class<E> type) {
        try {
            E event = STRICT.readValue(body, type);
            if (event == null) {
                throw new MalformedEventException(QuarantineReason.MALFORMED_BODY, "the body is empty");
            }
            return event;
        } catch (IOException unreadable) {
            throw MalformedEventException.of(unreadable);
        }
    }

    /** Throws {@link MalformedEventException} if a JSON document is not well-formed; its content does not matter. */
    public static JsonNode tree(byte[] document) {
        try {
            return STRICT.readTree(document);
        } catch (IOException unreadable) {
            throw MalformedEventException.of(unreadable);
        }
    }

    /** Reads back what {@link #text} wrote. */
    public static <T> T readStored(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
