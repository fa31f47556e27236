package no.personnelticket.usage;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.personnelticket.testing.openapi.CompleteDocument;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dopenapi.write=true} to write the document anew after an intended change. */
@QuarkusTest
class OpenApiTest {

    private static final Path DOCUMENT =
            Path.of(System.getProperty("project.root"), "contracts/openapi/usage-registration-service.yaml");

    @Test
    void the_committed_document_says_what_the_service_does() throws IOException {
        // When
        String served = get("/q/openapi").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, served);
        }

        // Then
        assertThat(served).isEqualTo(Files.readString(DOCUMENT));
    }

    @Test
    void a_client_can_be_built_from_the_document_alone() {
        // When
        String served = get("/q/openapi?format=json").asString();

        // Then
        assertThat(CompleteDocument.complaints(served)).isEmpty();
    }

    @Test
    void published_operation_ids_are_exact() {
        // When
        String served = get("/q/openapi?format=yaml").asString();

        // Then
        assertThat(served.lines().map(String::strip)).contains("operationId: getTaxSavingsReportAsCsvFile");
    }
}
