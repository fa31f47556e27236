package no.personnelticket.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.personnelticket.rights.claim.UnknownCodesConfiguration;
import no.personnelticket.rights.selection.SelectionConfiguration;
import org.junit.jupiter.api.Test;

class ConfigDocumentTest {

    private static final Path DOCUMENT =
            Path.of(System.getProperty("project.root"), "rights-service", "docs", "config.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| `([^`]+)` \\| \\S.*\\|$", Pattern.MULTILINE);
    private static final Pattern SETTABLE =
            Pattern.compile("personnelticket\\..*|quarkus\\.rest-client\\..*|quarkus\\.http\\.limits\\..*");
    private static final List<Class<?>> CONCERNS =
            List.of(UnknownCodesConfiguration.class, SelectionConfiguration.class, RetentionConfiguration.class);

    @Test
    void the_document_names_every_property_with_its_default() throws IOException {
        // Given
        Map<String, String> defaults = new TreeMap<>();
        CONCERNS.forEach(concern -> defaults.putAll(defaults(concern)));
        applicationProperties().forEach((name, value) -> {
            if (SETTABLE.matcher(name.toString()).matches()) {
                defaults.put(name.toString(), value.toString());
            }
        });

        for (String required :
                defaults.remove("personnelticket.required-settings").split(",", -1)) {
            defaults.put(required, "required");
        }

        // When
        Map<String, String> documented = new TreeMap<>();
        ROW.matcher(Files.readString(DOCUMENT)).results().forEach(row -> documented.put(row.group(1), row.group(2)));

        // Then
        assertThat(documented).isEqualTo(defaults);
    }

    private static Map<String, String> defaults(Class<?> concern) {
        String prefix = concern.getAnnotation(ConfigMapping.class).prefix();
        Map<String, String> defaults = new TreeMap<>();
        Arrays.stream(concern.getDeclaredMethods())
                .forEach(method -> defaults.put(
                        prefix + "." + kebabCase(method.getName()),
                        method.getAnnotation(WithDefault.class).value()));
        return defaults;
    }

    private static String kebabCase(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static Properties applicationProperties() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = ConfigDocumentTest.class.getResourceAsStream("/application.properties")) {
            properties.load(file);
        }
        return properties;
    }
}
