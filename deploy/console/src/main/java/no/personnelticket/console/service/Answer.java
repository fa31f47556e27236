package no.personnelticket.console.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import no.personnelticket.http.CommonErrorCode;
import no.personnelticket.http.ErrorCode;
import no.personnelticket.http.Problem;

/**
 * What a service answered to a call, or that it did not.
 *
 * @param path with its query
 * @param request the body that was sent; empty where there was none
 * @param status 0 where the service did not answer
 * @param body as it came; empty where the service did not answer
 * @param json the body, if it is JSON; else a missing node
 * @param millis how long it took
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

    /** This answer; throws {@link Problem} where the service refused, in its own words, or did not answer. */
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

    /** What the console shows of the answer; what the service says besides is left out. */
    public <T> T as(Class<T> type) {
        try {
            return READER.treeToValue(json, type);
        } catch (JsonProcessingException otherForm) {
            throw new IllegalStateException(
                    "The " + service.title() + " answered in another form than it says", otherForm);
        }
    }

    /** What its JSON has in a field; missing where it has none. */
    public Answer at(String field) {
        return new Answer(service, method, path, request, status, contentType, body, json.path(field), millis);
    }

    /** The body with indentation, if it is JSON; else as it came. */
    public String prettyBody() {
        return json.isMissingNode() ? body : json.toPrettyString();
    }

    /** The body that was sent, with indentation, if it is JSON; else as it was sent. */
    public String prettyRequest() {
        try {
            return READER.readTree(request).toPrettyString();
        } catch (JsonProcessingException noJson) {
            return request;
        }
    }

    /** A service's own status and code, handed on. */
    private record Refused(int status, String name) implements ErrorCode {

        @Override
        public String meaning() {
            return "As the service says";
        }
    }

    /** The service's own words, where it refused; empty where it did not answer. */
    public String message() {
        return json.path("message").asText();
    }

    public String errorCode() {
        return json.path("errorCode").asText();
    }
}
