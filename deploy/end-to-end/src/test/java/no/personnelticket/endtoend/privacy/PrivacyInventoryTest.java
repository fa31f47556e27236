package no.personnelticket.endtoend.privacy;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/privacy.md names every column that a service stores, and none that it does not. */
class PrivacyInventoryTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root")).normalize();

    private static final Pattern TABLE =
            Pattern.compile("^create table (\\w+) \\(\\n(.*?)^\\)", Pattern.MULTILINE | Pattern.DOTALL);

    /** Not a constraint of the table, nor the continuation of one. */
    private static final Pattern COLUMN = Pattern.compile(
            "^ {4}(?!primary |unique |check |foreign |constraint )([a-z_0-9]+) +[a-z]", Pattern.MULTILINE);

    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\| (`[^|]*`) \\|.*", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @ParameterizedTest
    @CsvSource({
        "rights-service, store audit",
        "offer-service, store audit",
        "validation-service, audit",
        "usage-registration-service, audit"
    })
    void every_column_of_a_service_stands_in_its_inventory_and_nothing_else(String service, String shared)
            throws IOException {
        // Given
        Set<String> stored = new TreeSet<>();
        for (Path migrations : migrations(service, shared)) {
            stored.addAll(columns(migrations));
        }

        // Then
        assertThat(stored).isNotEmpty();
        assertThat(documented(service)).containsExactlyElementsOf(stored);
    }

    @Test
    void no_service_takes_migrations_that_the_test_does_not_read() throws IOException {
        assertThat(locations(Path.of("contracts/store/src/main/resources/META-INF/microprofile-config.properties")))
                .isEqualTo("db/audit,db/migration");
        assertThat(locations("rights-service")).isEqualTo("db/store,db/audit,db/migration");
        assertThat(locations("offer-service")).isEqualTo("db/store,db/audit,db/migration");
        assertThat(locations("validation-service")).isEmpty();
        assertThat(locations("usage-registration-service")).isEmpty();
    }

    private static List<Path> migrations(String service, String shared) {
        return Stream.concat(
                        Stream.of(ROOT.resolve(service).resolve("src/main/resources/db/migration")),
                        Stream.of(shared.split(" ", -1))
                                .filter(name -> !name.isEmpty())
                                .map(name -> ROOT.resolve("contracts/store/src/main/resources/db")
                                        .resolve(name)))
                .toList();
    }

    private static Set<String> columns(Path migrations) throws IOException {
        Set<String> columns = new TreeSet<>();
        try (Stream<Path> files = Files.list(migrations)) {
            for (Path file : files.toList()) {
                for (MatchResult table : matches(TABLE, Files.readString(file))) {
                    matches(COLUMN, table.group(2))
                            .forEach(column -> columns.add(table.group(1) + "." + column.group(1)));
                }
            }
        }
        return columns;
    }

    /** Of the section of the service. */
    private static Set<String> documented(String service) throws IOException {
        String section = Stream.of(
                        Files.readString(ROOT.resolve("docs/privacy.md")).split("\n## ", -1))
                .filter(text -> text.startsWith(service))
                .findFirst()
                .orElseThrow();
        return matches(ROW, section).stream()
                .flatMap(
                        row -> matches(NAME, row.group(2)).stream().map(column -> row.group(1) + "." + column.group(1)))
                .collect(toCollection(TreeSet::new));
    }

    private static String locations(String service) throws IOException {
        return locations(Path.of(service, "src/main/resources/application.properties"));
    }

    /** The setting of a file; empty if it has none. */
    private static String locations(Path properties) throws IOException {
        return Files.readString(ROOT.resolve(properties))
                .lines()
                .filter(line -> line.startsWith("quarkus.flyway.locations="))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .findFirst()
                .orElse("");
    }

    private static List<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}
