package no.personnelticket.offer;

import java.util.List;
import no.personnelticket.testing.ConfigDocument;
import org.junit.jupiter.api.Test;

class ConfigDocumentTest {

    @Test
    void the_document_names_every_property_with_its_default() {
        ConfigDocument.assertComplete("offer-service", List.of());
    }
}
