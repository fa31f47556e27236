package no.personnelticket.console.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.ErrorCode;
import no.personnelticket.http.error.Problem;

/**
 * A service's answer to a call, or the fact that it did not answer.
 *
 * @param path with its query
 * @param request the sent body; empty if there was none
 * @param status 0 if the service did not answer
 * @param body unchanged; empty if the service did not answer
 * @param json the body, if it is JSON; else a missing node
 * @param millis the duration of the call
 */
public record Answer(
        Service service,
        String method,
        String path,
        String request,
        int status,
        String contentType,
        String body,
        JsonNode json,
        long millis) {

    private static final ObjectMapper READER = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Answer none(Service service, String method, String path, String request, long millis) {
        return new Answer(service, method, path, request, 0, "", "", MissingNode.getInstance(), millis);
    }

    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /**
     * Returns this answer; throws {@link Problem} with the service's own message if it refused, or if it did not
     * answer.
     */
    public Answer orProblem() {
        if (succeeded()) {
            return this;
        }
        if (status == 0) {
            throw Problem.retryLater(
                    CommonErrorCode.UNAVAILABLE,
                    "The " + service.title() + " does not answer; retry after 5 s",
                    Duration.ofSeconds(5));
        }
        throw new Problem(new Refused(status, errorCode()), service.title() + ": " + message());
    }

    /** The fields of the answer that the console shows; ignores all others. */
    public <T> T as(Class<T> type) {
        try {
            return READER.treeToValue(json, type);
        } catch (JsonProcessingException otherForm) {
            throw new IllegalStateException(
                    "The " + service.title() + " answered in a form that it does not document", otherForm);
        }
    }

    /** The value of a JSON field; a missing node if there is none. */
    public Answer at(String field) {
        return new Answer(service, method, path, request, status, contentType, body, json.path(field), millis);
    }

    /** The body, indented if it is JSON; else unchanged. */
    public String prettyBody() {
        return json.isMissingNode() ? body : json.toPrettyString();
    }

    /** The sent body, indented if it is JSON; else unchanged. */
    public String prettyRequest() {
        try {
            return READER.readTree(request).toPrettyString();
        } catch (JsonProcessingException noJson) {
            return request;
        }
    }

    /** A service's own status and code, passed on. */
    private record Refused(int status, String name) implements ErrorCode {

        @Override
        public String meaning() {
            return "As the service says";
        }
    }

    /** The service's own message if it refused; empty if it did not answer. */
    public String message() {
        return json.path("message").asText();
    }

    public String errorCode() {
        return json.path("errorCode").asText();
    }
}
