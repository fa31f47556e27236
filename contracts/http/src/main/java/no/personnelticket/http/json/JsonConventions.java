package no.personnelticket.http.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.events.Money;

/**
 * JSON over HTTP, only in its documented form: UTF-8 without a byte order mark, text as text, numbers as numbers, an
 * amount of {@link Money} as text. In a request an unknown field, a repeated field, and text after the document are
 * errors; null fields are left out of answers.
 */
@Singleton
public class JsonConventions implements ObjectMapperCustomizer {

    /** The maximum number of entries of a list in a request, unless the list has a {@code @Size}. */
    public static final int MOST_ENTRIES = 1000;

    /** The maximum nesting of objects and lists; the documented bodies have less than ten levels. */
    private static final int DEEPEST = 32;

    private static final Set<CoercionInputShape> NO_NUMBER =
            EnumSet.of(CoercionInputShape.Boolean, CoercionInputShape.String, CoercionInputShape.EmptyString);

    /** Runs last: of two deserializers of a type, Jackson uses the one that was registered last. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    @SuppressWarnings("deprecation") // the mapper, and the factory in it, were made by Quarkus
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .setInputDecorator(new StrictUtf8())
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .registerModule(new SimpleModule("strict values")
                        .addDeserializer(LocalDate.class, new DayDeserializer())
                        .addDeserializer(OffsetDateTime.class, TimeDeserializer.withOffset())
                        .addDeserializer(Instant.class, TimeDeserializer.instants())
                        .addDeserializer(UUID.class, new IdDeserializer())
                        .addDeserializer(String.class, new TextDeserializer())
                        .setDeserializerModifier(new BoundedLists()))
                .addMixIn(Money.class, AmountDeserializer.OfMoney.class);
        refuse(mapper, LogicalType.Boolean, EnumSet.complementOf(EnumSet.of(CoercionInputShape.Boolean)));
        refuse(mapper, LogicalType.Integer, NO_NUMBER);
        refuse(mapper, LogicalType.Float, NO_NUMBER);
    }

    private static void refuse(ObjectMapper mapper, LogicalType type, Set<CoercionInputShape> shapes) {
        shapes.forEach(shape -> mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail));
    }

    private static final class BoundedLists extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config,
                CollectionType type,
                BeanDescription description,
                JsonDeserializer<?> usual) {
            return type.getRawClass().isAssignableFrom(ArrayList.class) ? new BoundedList(type) : usual;
        }
    }
}
