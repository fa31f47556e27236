package no.personnelticket.offer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.personnelticket.testing.openapi.CompleteDocument;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    private static final Path COMMITTED =
            Path.of(System.getProperty("project.root"), "contracts/openapi/offer-service.yaml");

    @Test
    void the_committed_document_says_what_the_service_does() throws IOException {
        // When
        String running = given().when()
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, running);
        }
        assertThat(running).as("write it with -Dopenapi.write=true").isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void a_client_can_be_built_from_the_document_alone() {
        // When
        String served = given().get("/q/openapi?format=json").asString();

        // Then
        assertThat(CompleteDocument.complaints(served)).isEmpty();
    }
}
