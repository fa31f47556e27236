package no.personnelticket.rights.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed document says what the policies say; {@code -Dpolicies.write=true} writes it. */
class PolicyDocumentTest {

    private static final Path DOCUMENT =
            Path.of(System.getProperty("project.root"), "rights-service", "docs", "policies.md");

    @Test
    void the_committed_document_says_what_the_policies_say() throws IOException {
        // When
        String text = PolicyDocument.text();

        // Then
        if (Boolean.getBoolean("policies.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, text);
        }
        assertThat(text).isEqualTo(Files.readString(DOCUMENT));
    }
}
