package no.personnelticket.endtoend.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * What the deployables contain, from the bills of materials (CycloneDX) that the build makes, under which licences.
 * {@code -Dlicences.write=true} writes the list.
 */
class LicencesTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root")).normalize();
    private static final Path LIST = ROOT.resolve("docs/licences.csv");

    private static final List<String> DEPLOYABLES = List.of(
            "rights-service",
            "offer-service",
            "validation-service",
            "usage-registration-service",
            "deploy/sandbox",
            "deploy/console");

    /** They allow to use, change and pass on, also in what is sold, without giving away our own source. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "GPL-2.0-with-classpath-exception",
            "MIT",
            "MIT-0",
            "Public Domain",
            "UPL-1.0");

    @Test
    void every_component_may_be_used_under_a_licence_that_is_allowed() throws IOException {
        assertThat(components()).hasSizeGreaterThan(400).allSatisfy(component -> assertThat(component.licences())
                .containsAnyElementsOf(ALLOWED));
    }

    @Test
    void the_committed_list_names_what_the_deployables_contain() throws IOException {
        // Given
        String list = components().stream()
                .map(Component::line)
                .collect(Collectors.joining("\n", "component,version,licences\n", "\n"));

        // Then
        if (Boolean.getBoolean("licences.write")) {
            Files.writeString(LIST, list);
        }
        assertThat(list).isEqualTo(Files.readString(LIST));
    }

    private record Component(String name, String version, Set<String> licences) implements Comparable<Component> {

        String line() {
            return name + "," + version + "," + String.join(" or ", licences);
        }

        @Override
        public int compareTo(Component other) {
            return line().compareTo(other.line());
        }
    }

    /** Of others than this project. */
    private static Set<Component> components() throws IOException {
        Set<Component> components = new TreeSet<>();
        for (String deployable : DEPLOYABLES) {
            Path bill = ROOT.resolve(deployable).resolve("target/quarkus-run-cyclonedx.json");
            StreamSupport.stream(
                            new ObjectMapper()
                                    .readTree(bill.toFile())
                                    .get("components")
                                    .spliterator(),
                            false)
                    .filter(component -> component.path("purl").asText().startsWith("pkg:maven/"))
                    .filter(component -> !component.get("group").asText().equals("no.personnelticket"))
                    .map(LicencesTest::component)
                    .forEach(components::add);
        }
        return components;
    }

    private static Component component(JsonNode component) {
        return new Component(
                component.get("group").asText() + ":" + component.get("name").asText(),
                component.get("version").asText(),
                StreamSupport.stream(component.path("licenses").spliterator(), false)
                        .map(licence -> licence.has("expression")
                                ? licence.get("expression").asText()
                                : licence.at("/license/id")
                                        .asText(licence.at("/license/name").asText()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
