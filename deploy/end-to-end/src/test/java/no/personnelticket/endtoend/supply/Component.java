package no.personnelticket.endtoend.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What others made and a deployable contains, by the bill of materials (CycloneDX) that the build makes. */
record Component(String name, String version, Set<String> licences) implements Comparable<Component> {

    static final Path ROOT = Path.of(System.getProperty("project.root")).normalize();

    private static final List<String> DEPLOYABLES = List.of(
            "rights-service",
            "offer-service",
            "validation-service",
            "usage-registration-service",
            "deploy/sandbox",
            "deploy/console");

    /** Of all deployables. */
    static Set<Component> all() throws IOException {
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
                    .map(Component::of)
                    .forEach(components::add);
        }
        return components;
    }

    private static Component of(JsonNode component) {
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

    String line() {
        return name + "," + version + "," + String.join(" or ", licences);
    }

    @Override
    public int compareTo(Component other) {
        return line().compareTo(other.line());
    }
}
