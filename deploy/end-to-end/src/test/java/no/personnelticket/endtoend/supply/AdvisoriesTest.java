package no.personnelticket.endtoend.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No deployable contains a component with a known vulnerability that {@code docs/advisories.csv} lists. */
class AdvisoriesTest {

    private record Advisory(String component, Version fixedIn, String id) {

        static Advisory of(String line) {
            String[] fields = line.split(",", -1);
            return new Advisory(fields[0], Version.parse(fields[1]), fields[2]);
        }

        boolean concerns(Component found) {
            return component.equals(found.name())
                    && Version.parse(found.version()).compareTo(fixedIn) < 0;
        }
    }

    @Test
    void no_component_is_older_than_the_version_that_mends_its_vulnerability() throws IOException {
        List<Advisory> advisories = advisories();

        assertThat(Component.all())
                .allSatisfy(component -> assertThat(advisories).noneMatch(advisory -> advisory.concerns(component)));
    }

    @Test
    void an_advisory_concerns_the_versions_before_the_one_that_mends_it() {
        Advisory advisory = Advisory.of("io.netty:netty-codec-http,4.1.125,CVE-2025-58056");

        assertThat(Stream.of("4.1.9.Final", "4.1.124.Final", "4.1.125.Final", "4.2.0.Final")
                        .filter(version -> advisory.concerns(new Component(advisory.component(), version, null))))
                .containsExactly("4.1.9.Final", "4.1.124.Final");
    }

    private static List<Advisory> advisories() throws IOException {
        try (Stream<String> lines = Files.lines(Component.ROOT.resolve("docs/advisories.csv"))) {
            return lines.skip(1).map(Advisory::of).toList();
        }
    }
}
