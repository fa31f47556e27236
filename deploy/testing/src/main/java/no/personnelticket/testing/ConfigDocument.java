package no.personnelticket.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The table of settings in a service's {@code docs/config.md}, for operators. It must list exactly the properties of
 * {@code application.properties} and of the {@code @ConfigMapping} interfaces, each with its default.
 */
public final class ConfigDocument {

    /** A row: property, default, and meaning. */
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| `([^`]+)` \\| \\S.*\\|$", Pattern.MULTILINE);

    private static final String REQUIRED = "personnelticket.required-settings";

    /** Properties that only developers change. */
    private static final Set<String> INTERNAL = Set.of(
            "quarkus.application.name",
            "quarkus.flyway.locations",
            "quarkus.http.test-port",
            "quarkus.smallrye-openapi.info-title",
            "org.eclipse.microprofile.rest.client.propagateHeaders");

    private ConfigDocument() {}

    /**
     * Fails with the difference unless document and defaults are equal.
     *
     * @param service the folder of the service's module
     * @param concerns the service's {@code @ConfigMapping} interfaces
     */
    public static void assertComplete(String service, List<Class<?>> concerns) {
        Path module = Path.of(System.getProperty("project.root"), service);
        Map<String, String> defaults = defaults(module.resolve("src/main/resources/application.properties"));
        concerns.forEach(concern -> defaults.putAll(defaults(concern)));
        assertEquals(defaults, documented(module.resolve("docs/config.md")), "docs/config.md of the " + service);
    }

    private static Map<String, String> documented(Path document) {
        try {
            return ROW.matcher(Files.readString(document))
                    .results()
                    .collect(Collectors.toMap(
                            row -> row.group(1), row -> row.group(2), ConfigDocument::twice, TreeMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String twice(String one, String other) {
        throw new AssertionError("A property is documented twice, as " + one + " and as " + other);
    }

    /** The properties without those of a profile such as {@code %dev}, whose values are not defaults. */
    private static Map<String, String> defaults(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> defaults = new TreeMap<>();
        properties.forEach((name, value) -> defaults.put(name.toString(), value.toString()));
        defaults.keySet().removeIf(name -> name.startsWith("%") || INTERNAL.contains(name));
        for (String required : defaults.remove(REQUIRED).split(",", -1)) {
            defaults.put(required, "required");
        }
        return defaults;
    }

    private static Map<String, String> defaults(Class<?> concern) {
        String prefix = concern.getAnnotation(ConfigMapping.class).prefix();
        Map<String, String> defaults = new TreeMap<>();
        for (Method property : concern.getDeclaredMethods()) {
            defaults.put(
                    prefix + "." + kebabCase(property.getName()),
                    property.getAnnotation(WithDefault.class).value());
        }
        return defaults;
    }

    private static String kebabCase(String name) {
        return Pattern.compile("[A-Z]")
                .matcher(name)
                .replaceAll((MatchResult upper) -> "-" + upper.group().toLowerCase(Locale.ROOT));
    }
}
