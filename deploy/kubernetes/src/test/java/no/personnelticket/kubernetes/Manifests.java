package no.personnelticket.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The objects of an overlay, as {@code kubectl kustomize} makes them. */
record Manifests(List<JsonNode> objects) {

    static final Path ROOT = Path.of(System.getProperty("project.root")).normalize();
    static final Path FOLDER = ROOT.resolve("deploy/kubernetes");

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String MISSING =
            "the manifests of deploy/kubernetes are not checked: kubectl 1.27 or later was not found";

    private static final boolean KUSTOMIZE = hasKustomize();

    /** Skips the test that asks, with a sentence, where kubectl is not there or too old. */
    static Manifests of(String overlay) {
        Assumptions.assumeTrue(KUSTOMIZE, MISSING);
        try {
            return new Manifests(parse(kubectl(
                    "kustomize", FOLDER.resolve("overlays").resolve(overlay).toString())));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static boolean hasKustomize() {
        boolean found = false;
        try {
            found = new YAMLMapper()
                    .readTree(kubectl("version", "--client", "--output=json"))
                    .path("kustomizeVersion")
                    .asText()
                    .matches("v[5-9].*");
        } catch (IOException | IllegalStateException none) {
            // said below
        }
        if (!found) {
            System.out.println("SKIPPED: " + MISSING);
        }
        return found;
    }

    private static String kubectl(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("kubectl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed; its message is above");
        }
        return output;
    }

    static List<JsonNode> parse(String yaml) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            return documents.readAll();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Stream<JsonNode> ofKind(String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    JsonNode named(String kind, String name) {
        return ofKind(kind)
                .filter(object -> object.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + kind + " " + name));
    }

    @Override
    public String toString() {
        return objects.size() + " objects";
    }
}
