package no.personnelticket.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a list of a body up to its {@code @Size}, or {@link JsonConventions#MOST_ENTRIES} entries without one. A longer list is refused
 * while it is read, before its entries are validated: the time of validation grows with the square of the number of
 * violations.
 */
public final class BoundedList extends StdDeserializer<List<?>> implements ContextualDeserializer {

    private static final long serialVersionUID = 1;

    private final int fewest;
    private final int most;
    private final transient JsonDeserializer<?> entries;

    BoundedList(JavaType type) {
        this(type, 0, JsonConventions.MOST_ENTRIES, null);
    }

    private BoundedList(JavaType type, int fewest, int most, JsonDeserializer<?> entries) {
        super(type);
        this.fewest = fewest;
        this.most = most;
        this.entries = entries;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty field)
            throws JsonMappingException {
        Size size = field == null ? null : field.getAnnotation(Size.class);
        return new BoundedList(
                getValueType(),
                size == null ? 0 : size.min(),
                size == null ? JsonConventions.MOST_ENTRIES : size.max(),
                context.findContextualValueDeserializer(getValueType().getContentType(), field));
    }

    @Override
    public List<?> deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.isExpectedStartArrayToken()) {
            return (List<?>) context.handleUnexpectedToken(getValueType(), json);
        }
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (list.size() == most) {
                throw new TooLong(
                        json, "must have " + (fewest == 0 ? "at most " : fewest + " to ") + most + " entries");
            }
            list.add(entry(json, context, list.size()));
        }
        return list;
    }

    private Object entry(JsonParser json, DeserializationContext context, int index) throws IOException {
        try {
            return json.hasToken(JsonToken.VALUE_NULL)
                    ? entries.getNullValue(context)
                    : entries.deserialize(json, context);
        } catch (JsonMappingException wrong) {
            wrong.prependPath(List.class, index);
            throw wrong;
        }
    }

    /** Thrown with a message for the caller. */
    public static final class TooLong extends JsonMappingException {

        private static final long serialVersionUID = 1;

        TooLong(JsonParser json, String reason) {
            super(json, reason);
        }
    }
}
