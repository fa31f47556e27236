package no.personnelticket.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static final Path MODULE = Path.of(System.getProperty("project.root"), "usage-registration-service");

    @Test
    void each_property_is_documented_with_its_default_and_nothing_else_is() throws IOException {
        // Given
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(MODULE.resolve("src/main/resources/application.properties"))) {
            properties.load(file);
        }
        Set<String> set = properties.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("%") && !name.equals("quarkus.http.test-port"))
                .collect(Collectors.toCollection(TreeSet::new));

        // When
        Set<String> documented = Files.readString(MODULE.resolve("docs/config.md"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`", 3)[1])
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertThat(documented).isEqualTo(set);
        set.stream().filter(name -> !name.endsWith("secret")).forEach(name -> assertThat(defaults())
                .contains("| `" + name + "` | `" + properties.getProperty(name) + "` |"));
    }

    private static String defaults() {
        try {
            return Files.readString(MODULE.resolve("docs/config.md"), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
