package no.personnelticket.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import no.personnelticket.events.Event;

/** A schema as it is written, for a reader that follows its references. */
final class SchemaFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode TYPES = read("types.v1");

    private SchemaFile() {}

    static JsonNode of(Class<? extends Event> type) {
        return read(type.getSimpleName() + ".v1");
    }

    /** What the schema of a value says, after its reference was followed. */
    static JsonNode resolved(JsonNode schema) {
        if (!schema.has("$ref")) {
            return schema;
        }
        String reference = schema.get("$ref").asText();
        ObjectNode resolved = resolved(TYPES.at(reference.substring(reference.indexOf('#') + 1)))
                .deepCopy();
        resolved.setAll((ObjectNode) schema);
        resolved.remove("$ref");
        return resolved;
    }

    static JsonNode property(JsonNode schema, String name) {
        return resolved(schema.get("properties").get(name));
    }

    private static JsonNode read(String name) {
        try {
            return JSON.readTree(Schemas.FOLDER.resolve(name + ".schema.json").toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
