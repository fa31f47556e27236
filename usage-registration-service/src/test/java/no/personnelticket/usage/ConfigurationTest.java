package no.personnelticket.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static final Path MODULE = Path.of(System.getProperty("project.root"), "usage-registration-service");

    private static final String REQUIRED = "personnelticket.required-settings";

    @Test
    void each_property_is_documented_with_its_default_and_nothing_else_is() throws IOException {
        // Given
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(MODULE.resolve("src/main/resources/application.properties"))) {
            properties.load(file);
        }
        Map<String, String> defaults = properties.stringPropertyNames().stream()
                .filter(name ->
                        !name.startsWith("%") && !name.equals("quarkus.http.test-port") && !name.equals(REQUIRED))
                .collect(Collectors.toMap(name -> name, properties::getProperty, (one, other) -> one, TreeMap::new));
        for (String required : properties.getProperty(REQUIRED).split(",", -1)) {
            defaults.put(required, "required");
        }

        // When
        Map<String, String> documented = Files.readString(MODULE.resolve("docs/config.md"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`", -1))
                .collect(Collectors.toMap(row -> row[1], row -> row[3], (one, other) -> one, TreeMap::new));

        // Then
        assertThat(documented).isEqualTo(defaults);
    }
}
