package no.personnelticket.endtoend.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.personnelticket.endtoend.fuzz.Operation.Parameter;
import no.personnelticket.local.Part;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The committed OpenAPI document of a service, which resolves references between its schemas. */
record OpenApiDocument(Part part, JsonNode root) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** Reads the document from the project folder. */
    static OpenApiDocument of(Part part, Path project) throws IOException {
        try (Reader document =
                Files.newBufferedReader(project.resolve("contracts/openapi/" + part.title() + ".yaml"))) {
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(document);
            return new OpenApiDocument(part, JSON.valueToTree(loaded));
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
                    }
                }));
        return operations;
    }

    /** The schema itself, or the one that it refers to. */
    JsonNode resolve(JsonNode schemaOrReference) {
        JsonNode node = schemaOrReference;
        while (node.has("$ref")) {
            node = root.at(node.get("$ref").asText().substring(1));
        }
        for (String choice : List.of("allOf", "anyOf", "oneOf")) {
            if (node.has(choice)) {
                return resolve(node.get(choice).get(0));
            }
        }
        return node;
    }

    private Operation operation(String path, String method, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> parameters.add(parameter(resolve(parameter))));
        Map<String, JsonNode> bodies = new TreeMap<>();
        resolve(operation.path("requestBody"))
                .path("content")
                .properties()
                .forEach(content ->
                        bodies.put(content.getKey(), content.getValue().path("schema")));
        return new Operation(part, method.toUpperCase(Locale.ROOT), path, parameters, bodies, permission(operation));
    }

    private static Parameter parameter(JsonNode parameter) {
        return new Parameter(
                parameter.get("name").asText(),
                parameter.get("in").asText(),
                parameter.path("required").asBoolean(),
                parameter.path("schema"));
    }

    private static Optional<String> permission(JsonNode operation) {
        JsonNode scopes = operation.path("security").path(0).path("bearer");
        return scopes.path(0).isTextual() ? Optional.of(scopes.get(0).asText()) : Optional.empty();
    }
}
