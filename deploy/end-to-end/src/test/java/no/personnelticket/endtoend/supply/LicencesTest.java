package no.personnelticket.endtoend.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the deployables contain, from the bills of materials (CycloneDX) that the build makes, under which licences.
 * {@code -Dlicences.write=true} writes the list.
 */
class LicencesTest {

    private static final Path LIST = Component.ROOT.resolve("docs/licences.csv");

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
        assertThat(Component.all()).hasSizeGreaterThan(400).allSatisfy(component -> assertThat(component.licences())
                .containsAnyElementsOf(ALLOWED));
    }

    @Test
    void the_committed_list_names_what_the_deployables_contain() throws IOException {
        // Given
        String list = Component.all().stream()
                .map(Component::line)
                .collect(Collectors.joining("\n", "component,version,licences\n", "\n"));

        // Then
        if (Boolean.getBoolean("licences.write")) {
            Files.writeString(LIST, list);
        }
        assertThat(list).isEqualTo(Files.readString(LIST));
    }
}
