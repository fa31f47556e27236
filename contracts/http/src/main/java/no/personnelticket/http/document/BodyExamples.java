package no.personnelticket.http.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * The example of each body: the resource {@code openapi/examples/<operation id>.request.json}, and for answers
 * {@code …/<operation id>.<status>.json}; {@code csv} and {@code txt} for the other types.
 */
final class BodyExamples {

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

    void addTo(Operation operation) {
        String name = "openapi/examples/" + operation.getOperationId() + ".";
        if (operation.getRequestBody() != null) {
            addTo(operation.getRequestBody().getContent(), name + "request.");
        }
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, answer) -> addTo(answer.getContent(), name + status + "."));
    }

    private void addTo(Content content, String name) {
        if (content != null) {
            content.getMediaTypes()
                    .forEach((type, media) -> addTo(media, name + ENDINGS.get(type.replaceFirst(";.*", ""))));
        }
    }

    private void addTo(MediaType media, String name) {
        if (Texts.isThere(name)) {
            String text = Texts.read(name);
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
