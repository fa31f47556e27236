package no.personnelticket.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads UUIDs in bodies, queries and paths, with hyphens. All zeros are refused, since no event may carry them. */
public final class IdDeserializer extends StdScalarDeserializer<UUID> {

    private static final long serialVersionUID = 1;

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final UUID NIL = new UUID(0, 0);

    IdDeserializer() {
        super(UUID.class);
    }

    @Override
    public UUID deserialize(JsonParser json, DeserializationContext context) throws IOException {
        try {
            return parse(json.hasToken(JsonToken.VALUE_STRING) ? json.getText() : "");
        } catch (IllegalArgumentException other) {
            return (UUID) context.handleWeirdStringValue(UUID.class, "", "no UUID");
        }
    }

    /** Throws {@link IllegalArgumentException} for another form and for all zeros. */
    public static UUID parse(String text) {
        UUID id = FORM.matcher(text).matches() ? UUID.fromString(text) : NIL;
        if (id.equals(NIL)) {
            throw new IllegalArgumentException("no UUID");
        }
        return id;
    }
}
