package no.personnelticket.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads UUIDs with their hyphens, as events carry them, and not the one of all zeros: no event may carry it. */
final class Ids extends StdScalarDeserializer<UUID> {

    private static final long serialVersionUID = 1;

    static final String FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private static final Pattern ID = Pattern.compile(FORM);
    private static final UUID NIL = new UUID(0, 0);

    Ids() {
        super(UUID.class);
    }

    @Override
    public UUID deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = json.hasToken(JsonToken.VALUE_STRING) ? json.getText() : "";
        UUID id = ID.matcher(text).matches() ? UUID.fromString(text) : NIL;
        return id.equals(NIL) ? (UUID) context.handleWeirdStringValue(UUID.class, "", "no UUID") : id;
    }
}
