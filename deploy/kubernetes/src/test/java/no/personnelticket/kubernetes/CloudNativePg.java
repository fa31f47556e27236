package no.personnelticket.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of CloudNativePG's and its backup plugin's objects that are used here, by their published API reference: there is no
 * library of their types.
 */
final class CloudNativePg {

    private final JsonNode types;

    private CloudNativePg(JsonNode types) {
        this.types = types;
    }

    static CloudNativePg published() {
        try (InputStream reference = CloudNativePg.class.getResourceAsStream("/cloudnativepg.yaml")) {
            return new CloudNativePg(new YAMLMapper().readTree(reference));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean knows(String type) {
        return types.has(type);
    }

    Optional<String> fault(String type, JsonNode object) {
        return fault(type + " spec", types.get(type), object.path("spec"));
    }

    private static Optional<String> fault(String path, JsonNode expected, JsonNode actual) {
        if (expected.isTextual()) {
            return hasType(expected.asText(), actual)
                    ? Optional.empty()
                    : Optional.of(path + " has to be a " + expected.asText() + ", but is " + actual);
        }
        if (expected.isArray()) {
            return actual.isArray()
                    ? faultOfAny(path, expected.get(0), actual)
                    : Optional.of(path + " has to be a list");
        }
        return faultOfFields(path, expected, actual);
    }

    private static Optional<String> faultOfAny(String path, JsonNode expected, JsonNode list) {
        for (JsonNode entry : list) {
            Optional<String> fault = fault(path, expected, entry);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> faultOfFields(String path, JsonNode expected, JsonNode actual) {
        for (Map.Entry<String, JsonNode> field : actual.properties()) {
            String name = path + "." + field.getKey();
            JsonNode type = expected.has(field.getKey()) ? expected.get(field.getKey()) : expected.get("*");
            Optional<String> fault = type == null
                    ? Optional.of(name + " is no field of the published reference")
                    : fault(name, type, field.getValue());
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static boolean hasType(String type, JsonNode value) {
        return switch (type) {
            case "text" -> value.isTextual();
            case "number" -> value.isInt();
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalArgumentException("cloudnativepg.yaml names an unknown type: " + type);
        };
    }
}
