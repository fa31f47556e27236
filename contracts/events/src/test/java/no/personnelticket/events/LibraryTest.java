package no.personnelticket.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What another team gets with this jar alone. */
class LibraryTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));

    @Test
    void the_schemas_the_topics_and_the_document_are_in_the_jar() throws IOException {
        try (Stream<Path> schemas = Files.list(ROOT.resolve("contracts/schemas"))) {
            assertThat(schemas.map(schema -> "/schemas/" + schema.getFileName()))
                    .isNotEmpty()
                    .allSatisfy(name ->
                            assertThat(LibraryTest.class.getResource(name)).isNotNull());
        }
        assertThat(LibraryTest.class.getResource("/topics.yaml")).isNotNull();
        assertThat(LibraryTest.class.getResource("/asyncapi.yaml")).isNotNull();
    }

    @Test
    void the_events_need_no_framework() throws IOException {
        try (Stream<Path> sources =
                Files.list(ROOT.resolve("contracts/events/src/main/java/no/personnelticket/events"))) {
            for (Path source : sources.toList()) {
                assertThat(Files.readAllLines(source))
                        .as(source.toString())
                        .filteredOn(line -> line.startsWith("import "))
                        .allMatch(
                                line -> line.matches(
                                        "import (static )?(java\\.|com\\.fasterxml\\.jackson\\.annotation\\.|org\\.yaml\\.snakeyaml\\.).*"));
            }
        }
    }
}
