package no.personnelticket.endtoend.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A service's response to a call, with its duration. */
record Answer(int status, String contentType, String body, Duration time) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Pattern INSIDES =
            Pattern.compile("\\w+Exception|\\tat |\\bjava\\.|no\\.personnelticket\\.\\w+\\.|"
                    + "io\\.quarkus|org\\.hibernate|org\\.postgresql|com\\.fasterxml|SQLSTATE");

    /** The name of a field or parameter; for a file, the line comes before it. */
    private static final Pattern FIELD = Pattern.compile("(line \\d+: )?[^<>\\s]+");

    boolean isSlow() {
        return time.compareTo(LONGEST) > 0;
    }

    /** Violations of the rules that every response must follow; empty if there are none. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        if (isSlow()) {
            complaints.add("took " + time.toMillis() + " ms");
        }
        if (status >= 500) {
            complaints.add("status " + status);
        }
        if (status >= 400) {
            complaints.addAll(complaintsOfError());
        }
        if (INSIDES.matcher(body).find()) {
            complaints.add("shows what is inside");
        }
        return complaints;
    }

    /** The fields and parameters that the response names as wrong. */
    List<String> fields() {
        return json().path("errorSpecifications").findValuesAsText("field");
    }

    private List<String> complaintsOfError() {
        List<String> complaints = new ArrayList<>();
        JsonNode error = json();
        if (!contentType.startsWith("application/problem+json")) {
            complaints.add("the error has the type '" + contentType + "'");
        }
        for (String field : List.of("/errorCode", "/message", "/timestamp", "/path")) {
            if (error.at(field).isMissingNode()) {
                complaints.add("the error has no " + field);
            }
        }
        if (error.path("errorCode").asText().equals("VALIDATION_FAILED")) {
            complaints.addAll(complaintsOfFields(error));
        }
        return complaints;
    }

    private static List<String> complaintsOfFields(JsonNode error) {
        List<String> complaints = new ArrayList<>();
        JsonNode specifications = error.path("errorSpecifications");
        if (specifications.isEmpty()) {
            complaints.add("no field is named");
        }
        specifications.forEach(specification -> {
            if (!FIELD.matcher(specification.path("field").asText()).matches()
                    || specification.path("reason").asText().isBlank()) {
                complaints.add(
                        "the field is named '" + specification.path("field").asText() + "'");
            }
        });
        return complaints;
    }

    private JsonNode json() {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException other) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public String toString() {
        return status + " " + Call.shown(body);
    }
}
