package no.personnelticket.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import no.personnelticket.testing.openapi.DocumentOfService;
import no.personnelticket.testing.openapi.GivenExamples;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest extends DocumentOfService {

    OpenApiTest() {
        super("rights-service");
    }

    @Override
    protected List<String> complaintsAboutExamples(String document) {
        return GivenExamples.complaintsWithShared(document);
    }

    @Test
    void published_operation_ids_are_exact() {
        assertThat(served("yaml").lines().map(String::strip))
                .contains(
                        "operationId: getEntitlementsByCustomerNumber",
                        "operationId: claimPersonnelTicket",
                        "operationId: findTicketRightsHolders",
                        "operationId: findEmployees",
                        "operationId: importNewEmployee");
    }
}
