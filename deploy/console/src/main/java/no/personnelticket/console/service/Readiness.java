package no.personnelticket.console.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Whether a service says that it is ready.
 *
 * @param causes what it says of each check that is not up; empty where it is ready, and where it does not answer
 */
public record Readiness(boolean isReady, List<String> causes) {

    /** Of a service that does not answer. */
    public static final Readiness SILENT = new Readiness(false, List.of());

    /** Reads what MicroProfile Health answers. */
    static Readiness of(JsonNode health) {
        return new Readiness(
                health.path("status").asText().equals("UP"),
                elements(health.path("checks"))
                        .filter(check -> !check.path("status").asText().equals("UP"))
                        .map(Readiness::cause)
                        .toList());
    }

    /** Not ready, and nothing more is known. */
    public boolean isSilent() {
        return !isReady && causes.isEmpty();
    }

    private static String cause(JsonNode check) {
        String name = check.path("name").asText();
        return data(check).map(data -> name + ": " + data).orElse(name);
    }

    /** Of a check with one cause the cause; of one with several, as a consumer's partitions, each with its name. */
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
