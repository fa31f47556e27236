package no.personnelticket.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.regex.RegularExpression;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/** The published JSON Schemas of the events. */
final class Schemas {

    static final Path FOLDER = Path.of(System.getProperty("project.root"), "contracts/schemas");

    /** What every {@code $id} begins with. */
    static final String NAME = "https://personnelticket.example/schemas/";

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            factory -> factory.schemaMappers(mappers -> mappers.mapPrefix(
                    NAME, FOLDER.toAbsolutePath().normalize().toUri().toString())));
    private static final SchemaValidatorsConfig FORMATS_COUNT = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .regularExpressionFactory(Schemas::ofEcmaScript)
            .build();

    private Schemas() {}

    /** JSON Schema has the patterns of ECMAScript, where {@code $} is the end and nothing before it. */
    private static RegularExpression ofEcmaScript(String pattern) {
        Pattern compiled = Pattern.compile(pattern.replaceFirst("\\$$", "\\\\z"));
        return text -> compiled.matcher(text).find();
    }

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
        return FACTORY.getSchema(SchemaLocation.of(NAME + eventAndVersion + ".schema.json"), FORMATS_COUNT);
    }
}
