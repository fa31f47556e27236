package no.personnelticket.usage;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.personnelticket.testing.Tokens;
import no.personnelticket.testing.openapi.AnswersInOtherForms;
import no.personnelticket.testing.openapi.Borders;
import no.personnelticket.testing.openapi.Bounds;
import no.personnelticket.testing.openapi.CompleteDocument;
import no.personnelticket.testing.openapi.GivenExamples;
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
    void each_example_of_an_answer_is_one_that_a_test_gets() {
        // When
        String served = get("/q/openapi?format=json").asString();

        // Then
        assertThat(GivenExamples.complaints(served)).isEmpty();
    }

    @Test
    void published_operation_ids_are_exact() {
        // When
        String served = get("/q/openapi?format=yaml").asString();

        // Then
        assertThat(served.lines().map(String::strip)).contains("operationId: getTaxSavingsReportAsCsvFile");
    }

    @Test
    void no_operation_answers_in_a_form_that_the_caller_does_not_accept() {
        // Given
        String served = get("/q/openapi?format=json").asString();

        // When
        List<String> complaints = AnswersInOtherForms.complaints(served, Tokens.withAllPermissions());

        // Then
        assertThat(complaints).isEmpty();
    }

    @Test
    void each_operation_keeps_the_border_that_the_table_of_SECURITY_md_gives_it() throws IOException {
        // Given
        String served = get("/q/openapi?format=json").asString();

        // When
        List<String> complaints =
                Borders.complaints(Path.of(System.getProperty("project.root")), "usage-registration-service", served);

        // Then
        assertThat(complaints).isEmpty();
    }

    @Test
    void no_value_is_refused_that_the_document_allows() {
        // Given
        String served = get("/q/openapi?format=json").asString();

        // When
        List<String> complaints = Bounds.complaints(served, Tokens.withAllPermissionsForNoCompany());

        // Then
        assertThat(complaints).isEmpty();
    }
}
