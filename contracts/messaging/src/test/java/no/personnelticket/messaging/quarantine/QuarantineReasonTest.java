package no.personnelticket.messaging.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuarantineReasonTest {

    private static final Path PAGES =
            Path.of(System.getProperty("project.root")).resolve("docs/runbook/quarantine");

    @Test
    void each_kind_of_reason_has_a_page_in_the_runbook_and_each_page_its_kind() throws IOException {
        List<String> expected = Stream.of(QuarantineReason.values())
                .map(reason -> reason.code() + ".md")
                .toList();

        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
