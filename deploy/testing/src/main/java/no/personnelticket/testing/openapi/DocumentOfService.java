package no.personnelticket.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tests of the published document of a service, whose operations are in the table of SECURITY.md. */
public abstract class DocumentOfService extends PublishedDocument {

    private final String service;

    protected DocumentOfService(String service) {
        super(service);
        this.service = service;
    }

    @Test
    void each_operation_keeps_the_border_that_the_table_of_SECURITY_md_gives_it() throws IOException {
        // When
        List<String> complaints = Borders.complaints(ROOT, service, served("json"));

        // Then
        assertThat(complaints).isEmpty();
    }
}
