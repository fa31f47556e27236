package no.personnelticket.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ContainerNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * With {@code -Dopenapi.examples=true}, writes the examples of the document from what the tests sent and got: of each
 * operation the call with the most different fields, as long as it is not long.
 */
final class ExampleRecorder {

    static final ExampleRecorder INSTANCE = new ExampleRecorder();

    private static final Path FOLDER = Path.of("src/main/resources/openapi/examples");
    private static final int LONGEST = 4000;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Integer> fieldsOfBest = new HashMap<>();

    private ExampleRecorder() {}

    synchronized void record(DocumentedOperation operation, String requestType, String sent, Response answer) {
        String body = answer.asString();
        if (!Boolean.getBoolean("openapi.examples")
                || answer.statusCode() >= 300
                || body.length() > LONGEST
                || sent.length() > LONGEST) {
            return;
        }
        String ending = ending(answer.contentType());
        String name = operation.id() + "." + answer.statusCode() + "." + ending;
        int fields = fields(answer.contentType(), body) + fields(requestType, sent);
        if (fields > fieldsOfBest.getOrDefault(name, 0)) {
            fieldsOfBest.put(name, fields);
            write(name, answer.contentType(), body);
            if (!sent.isEmpty()) {
                write(operation.id() + ".request." + ending(requestType), requestType, sent);
            }
        }
    }

    private int fields(String type, String body) {
        if (!DocumentedOperation.isJson(type) || body.isEmpty()) {
            return body.isEmpty() ? 0 : 1 + (int) body.lines().count();
        }
        Set<String> names = new TreeSet<>();
        names("", OpenApi.json(body), names);
        return 1 + names.size();
    }

    private static void names(String path, JsonNode node, Set<String> names) {
        node.properties().forEach(field -> {
            names.add(path + field.getKey());
            names(path + field.getKey() + ".", field.getValue(), names);
        });
        if (node.isArray()) {
            node.forEach(entry -> names(path + "[].", entry, names));
        }
    }

    private void write(String name, String type, String body) {
        try {
            Files.createDirectories(FOLDER);
            boolean isContainer = DocumentedOperation.isJson(type) && OpenApi.json(body) instanceof ContainerNode;
            Files.writeString(
                    FOLDER.resolve(name),
                    isContainer
                            ? json.writerWithDefaultPrettyPrinter().writeValueAsString(OpenApi.json(body)) + "\n"
                            : body);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String ending(String type) {
        return switch (DocumentedOperation.withoutParameters(type)) {
            case "text/csv" -> "csv";
            case "text/plain" -> "txt";
            default -> "json";
        };
    }
}
