package no.personnelticket.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.Set;

/** The published JSON Schemas of the events. */
final class Schemas {

    static final Path FOLDER = Path.of(System.getProperty("project.root"), "contracts/schemas");

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig FORMATS_COUNT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Schemas() {}

    /** What the event's schema has against a body; empty when it is valid. */
    static Set<ValidationMessage> complaints(String eventAndVersion, JsonNode body) {
        return schema(eventAndVersion).validate(body);
    }

    /** What the specification of JSON Schema itself has against the event's schema. */
    static Set<ValidationMessage> complaintsAboutItself(JsonNode schema) {
        return FACTORY.getSchema(SchemaLocation.of(VersionFlag.V202012.getId()), FORMATS_COUNT)
                .validate(schema);
    }

    private static JsonSchema schema(String eventAndVersion) {
        Path file = FOLDER.resolve(eventAndVersion + ".schema.json")
                .toAbsolutePath()
                .normalize();
        return FACTORY.getSchema(SchemaLocation.of(file.toUri().toString()), FORMATS_COUNT);
    }
}
