package no.personnelticket.testing.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An OpenAPI document as a service serves it. */
public final class OpenApi {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig FORMATS_COUNT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final List<DocumentedOperation> operations = new ArrayList<>();

    private OpenApi(JsonNode document) {
        this.document = document;
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(verb -> VERBS.contains(verb.getKey()))
                .forEach(verb ->
                        operations.add(new DocumentedOperation(this, verb.getKey(), path.getKey(), verb.getValue()))));
    }

    /** Reads the document's JSON form. An object must not have fields that its schema does not name. */
    public static OpenApi read(String json) {
        try {
            JsonNode document = JSON.readTree(json);
            document.path("components").path("schemas").forEach(OpenApi::close);
            return new OpenApi(document);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("The document is no JSON", unreadable);
        }
    }

    private static void close(JsonNode schema) {
        if (schema.path("properties").isObject() && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    List<DocumentedOperation> operations() {
        return operations;
    }

    JsonNode components() {
        return document.path("components");
    }

    Optional<DocumentedOperation> operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.verb().equals(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> pattern(operation.path()).matcher(path).matches())
                .min((a, b) -> Long.compare(parameters(a.path()), parameters(b.path())));
    }

    /** The target of a reference; a node that is not a reference itself. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : resolved(document.at(reference.substring(1)));
    }

    /** The same value with the fields of its objects in the order of the schema. */
    JsonNode inOrderOf(JsonNode schema, JsonNode value) {
        JsonNode described = resolved(schema);
        if (value.isArray()) {
            ArrayNode list = JSON.createArrayNode();
            value.forEach(entry -> list.add(inOrderOf(described.path("items"), entry)));
            return list;
        }
        if (!value.isObject()) {
            return value;
        }
        ObjectNode object = JSON.createObjectNode();
        JsonNode properties = described.path("properties");
        Stream.concat(properties.propertyStream(), value.propertyStream())
                .map(Map.Entry::getKey)
                .filter(value::has)
                .forEach(name -> object.set(name, inOrderOf(properties.path(name), value.get(name))));
        return object;
    }

    /** The differences between a schema of the document and a value. */
    List<String> complaints(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", components());
        return FACTORY.getSchema(whole, FORMATS_COUNT).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("No JSON: " + text, unreadable);
        }
    }

    private static long parameters(String path) {
        return path.chars().filter(character -> character == '{').count();
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(Stream.of(path.split("/"))
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining("/")));
    }
}
