package no.personnelticket.testing.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.personnelticket.testing.Tokens;
import org.junit.jupiter.api.Test;

/**
 * The tests of a published OpenAPI document, which the test of each application extends. {@code -Dopenapi.write=true}
 * writes the document anew.
 */
public abstract class PublishedDocument {

    static final Path ROOT = Path.of(System.getProperty("project.root"));

    private final Path published;

    /** @param application the name of the document without its suffix */
    protected PublishedDocument(String application) {
        this.published = ROOT.resolve("contracts/openapi/" + application + ".yaml");
    }

    /** A token that may call every operation. */
    protected String token() {
        return Tokens.withAllPermissions();
    }

    /** A token that may call every operation, and covers no company. */
    protected String tokenForNoCompany() {
        return Tokens.withAllPermissionsForNoCompany();
    }

    /** The served document. */
    protected static String served(String format) {
        return given().get("/q/openapi?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void the_published_document_is_what_the_application_serves() throws IOException {
        // When
        String served = served("yaml");

        // Then
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(published, served);
        }
        assertThat(published).content().isEqualTo(served);
    }

    @Test
    void a_client_can_be_built_from_the_document_alone() {
        assertThat(CompleteDocument.complaints(served("json"))).isEmpty();
    }

    @Test
    void each_example_of_an_answer_is_one_that_a_test_gets() {
        assertThat(complaintsAboutExamples(served("json"))).isEmpty();
    }

    protected List<String> complaintsAboutExamples(String document) {
        return GivenExamples.complaints(document);
    }

    @Test
    void no_operation_answers_in_a_form_that_the_caller_does_not_accept() {
        assertThat(AnswersInOtherForms.complaints(served("json"), token())).isEmpty();
    }

    @Test
    void no_value_is_refused_that_the_document_allows() {
        assertThat(Bounds.complaints(served("json"), tokenForNoCompany())).isEmpty();
    }
}
