package no.personnelticket.validation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.personnelticket.testing.openapi.CompleteDocument;
import org.junit.jupiter.api.Test;

/** The published document is what the service serves; {@code -Dopenapi.write=true} writes it anew. */
@QuarkusTest
class OpenApiTest {

    private static final Path PUBLISHED =
            Path.of(System.getProperty("project.root"), "contracts/openapi/validation-service.yaml");

    @Test
    void the_published_document_is_what_the_service_serves() throws IOException {
        // When
        String served = given().accept("application/yaml")
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(PUBLISHED.getParent());
            Files.writeString(PUBLISHED, served);
        }
        assertThat(PUBLISHED).content().isEqualTo(served);
    }

    @Test
    void a_client_can_be_built_from_the_document_alone() {
        // When
        String served = given().get("/q/openapi?format=json").asString();

        // Then
        assertThat(CompleteDocument.complaints(served)).isEmpty();
    }
}
