package no.personnelticket.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/**
 * Reads texts and refuses those that cannot be stored or written: PostgreSQL cannot store NUL, and UTF-8 cannot encode
 * half of a surrogate pair.
 */
final class TextDeserializer extends StringDeserializer {

    private static final long serialVersionUID = 1;

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, json);
        }
        String text = json.getText();
        return text.codePoints().anyMatch(TextDeserializer::isUnwritable)
                ? (String) context.handleWeirdStringValue(String.class, "", "no text")
                : text;
    }

    private static boolean isUnwritable(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }
}
