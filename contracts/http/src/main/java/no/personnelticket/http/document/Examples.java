package no.personnelticket.http.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Adds examples to the document. Those of required parameters come from {@code openapi/parameters.properties}. The example
 * of a request body is the resource {@code openapi/examples/<operation id>.request.json}, that of an answer
 * {@code openapi/examples/<operation id>.<status>.json}; the other types end in {@code csv} and {@code txt}. Optional
 * parameters have none: Swagger UI fills examples in, and would narrow every search.
 */
final class Examples {

    private static final Map<String, String> ENDINGS = Map.of(
            "application/json",
            "json",
            "application/x-www-form-urlencoded",
            "json",
            "text/csv",
            "csv",
            "text/plain",
            "txt");

    private final ObjectMapper json = new ObjectMapper();
    private final Properties parameters = DocumentResources.properties("openapi/parameters.properties");

    /** The path of a call of the operation with its example parameters, once they are added. */
    static String path(String template, Operation operation) {
        String path = template;
        for (Parameter parameter :
                Optional.ofNullable(operation.getParameters()).orElse(List.of())) {
            path = path.replace("{" + parameter.getName() + "}", String.valueOf(parameter.getExample()));
        }
        return path;
    }

    void addTo(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> Boolean.TRUE.equals(parameter.getRequired()))
                    .forEach(this::addTo);
        }
        String name = "openapi/examples/" + operation.getOperationId() + ".";
        if (operation.getRequestBody() != null) {
            addTo(operation.getRequestBody().getContent(), name + "request.");
        }
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, answer) -> addTo(answer.getContent(), name + status + "."));
    }

    private void addTo(Parameter parameter) {
        String example = parameters.getProperty(parameter.getName());
        if (example == null) {
            throw new IllegalStateException("openapi/parameters.properties has no example of " + parameter.getName());
        }
        List<SchemaType> types = parameter.getSchema().getType();
        boolean isNumber = types != null && types.contains(SchemaType.INTEGER);
        parameter.setExample(isNumber ? Long.valueOf(example) : example);
    }

    private void addTo(Content content, String name) {
        if (content != null) {
            content.getMediaTypes()
                    .forEach((type, media) -> addTo(media, name + ENDINGS.get(type.replaceFirst(";.*", ""))));
        }
    }

    private void addTo(MediaType media, String name) {
        if (DocumentResources.isThere(name)) {
            String text = DocumentResources.read(name);
            media.setExample(name.endsWith("json") ? parsed(text) : text);
        }
    }

    private Object parsed(String text) {
        try {
            return json.readValue(text, Object.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
