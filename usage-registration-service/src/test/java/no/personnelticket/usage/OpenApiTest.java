package no.personnelticket.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import no.personnelticket.testing.openapi.DocumentOfService;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest extends DocumentOfService {

    OpenApiTest() {
        super("usage-registration-service");
    }

    @Test
    void published_operation_ids_are_exact() {
        assertThat(served("yaml").lines().map(String::strip)).contains("operationId: getTaxSavingsReportAsCsvFile");
    }
}
