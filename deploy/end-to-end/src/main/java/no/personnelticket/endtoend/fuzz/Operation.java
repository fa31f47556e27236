package no.personnelticket.endtoend.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.personnelticket.local.Part;

/**
 * An operation of a committed OpenAPI document.
 *
 * @param path with its parameters in braces
 * @param bodies the schema of each media type that it reads
 * @param permission the permission that its caller needs, if any
 */
record Operation(
        Part part,
        String method,
        String path,
        List<Parameter> parameters,
        Map<String, JsonNode> bodies,
        Optional<String> permission) {

    /**
     * A parameter outside the body.
     *
     * @param place {@code path}, {@code query} or {@code header}
     */
    record Parameter(String name, String place, boolean required, JsonNode schema) {}

    @Override
    public String toString() {
        return method + " " + path;
    }
}
