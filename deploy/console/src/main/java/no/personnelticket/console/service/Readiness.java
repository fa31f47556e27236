package no.personnelticket.console.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Whether a service reports that it is ready.
 *
 * @param causes the cause of each check that is not up; empty if the service is ready, and if it does not answer
 */
public record Readiness(boolean isReady, List<String> causes) {

    /** For a service that does not answer. */
    public static final Readiness SILENT = new Readiness(false, List.of());

    /** Reads a response of MicroProfile Health. */
    static Readiness of(JsonNode health) {
        return new Readiness(
                health.path("status").asText().equals("UP"),
                elements(health.path("checks"))
                        .filter(check -> !check.path("status").asText().equals("UP"))
                        .map(Readiness::cause)
                        .toList());
    }

    /** Whether the service is not ready and gave no cause. */
    public boolean isSilent() {
        return !isReady && causes.isEmpty();
    }

    private static String cause(JsonNode check) {
        String name = check.path("name").asText();
        return data(check).map(data -> name + ": " + data).orElse(name);
    }

    /** The cause, if the check has one; if it has several, such as the partitions of a consumer, each with its name. */
    private static Optional<String> data(JsonNode check) {
        return check.path("data").properties().stream()
                .map(one -> one.getKey().equals("cause")
                        ? one.getValue().asText()
                        : one.getKey() + " " + one.getValue().asText())
                .reduce((some, more) -> some + ", " + more);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
