package no.personnelticket.rights;

import java.util.List;
import no.personnelticket.rights.claim.UnknownCodesConfiguration;
import no.personnelticket.rights.selection.SelectionConfiguration;
import no.personnelticket.testing.ConfigDocument;
import org.junit.jupiter.api.Test;

class ConfigDocumentTest {

    @Test
    void the_document_names_every_property_with_its_default() {
        ConfigDocument.assertComplete(
                "rights-service",
                List.of(UnknownCodesConfiguration.class, SelectionConfiguration.class, RetentionConfiguration.class));
    }
}
