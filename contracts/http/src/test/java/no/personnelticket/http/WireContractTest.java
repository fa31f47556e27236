package no.personnelticket.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.ErrorResponse;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.json.JsonConventions;
import no.personnelticket.http.token.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What callers rely on over HTTP, in literals, so that code and test cannot move together. */
class WireContractTest {

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    WireContractTest() {
        new JsonConventions().customize(json);
    }

    @Test
    void an_error_body_has_the_published_fields_and_those_of_a_problem() throws IOException {
        ErrorResponse response = ErrorResponse.of(
                Instant.parse("2026-11-23T09:00:00Z"),
                400,
                "Bad Request",
                Problem.badField("travelDate", "is required"),
                "/customers/v2/benefits/rights-selections",
                "c-1");

        assertThat(written(response)).isEqualTo(json.readTree("""
                {
                  "timestamp": "2026-11-23T09:00:00Z",
                  "status": 400,
                  "error": "Bad Request",
                  "message": "travelDate: is required",
                  "path": "/customers/v2/benefits/rights-selections",
                  "correlationId": "c-1",
                  "errorCode": "VALIDATION_FAILED",
                  "errorSpecifications": [{"field": "travelDate", "reason": "is required"}],
                  "type": "urn:personnelticket:error:VALIDATION_FAILED",
                  "title": "Bad Request",
                  "detail": "travelDate: is required",
                  "instance": "/customers/v2/benefits/rights-selections"
                }
                """));
    }

    @Test
    void an_error_without_specifications_leaves_them_out() throws IOException {
        ErrorResponse response = ErrorResponse.of(
                Instant.EPOCH, 404, "Not Found", new Problem(CommonErrorCode.NOT_FOUND, "x"), "/x", "c-1");

        assertThat(written(response).has("errorSpecifications")).isFalse();
    }

    @Test
    void the_general_refusals_have_their_status_and_code() {
        assertThat(Problem.unauthorized().status()).isEqualTo(401);
        assertThat(Problem.unauthorized().errorCode()).isEqualTo("UNAUTHORIZED");
        assertThat(Problem.forbidden("x").status()).isEqualTo(403);
        assertThat(Problem.forbidden("x").errorCode()).isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @CsvSource({
        "EMPLOYEES_READ, employees:read",
        "EMPLOYEES_WRITE, employees:write",
        "IDENTITIES_READ, identities:read",
        "SUBJECTS_READ, subjects:read",
        "SUBJECTS_ERASE, subjects:erase",
        "TOPICS_REPLAY, topics:replay",
        "CONTRACTS_CLAIM, contracts:claim",
        "ENTITLEMENTS_READ, entitlements:read",
        "RIGHTS_SELECT, rights:select",
        "OFFERS_SEARCH, offers:search",
        "ENTITLEMENTS_VALIDATE, entitlements:validate",
        "USAGES_READ, usages:read",
        "TAX_PREVIEWS_READ, tax-previews:read",
        "REPORTS_READ, reports:read",
        "REPORTS_CLOSE, reports:close",
        "SYSTEM_READ, system:read",
        "QUARANTINE_READ, quarantine:read",
        "QUARANTINE_REPLAY, quarantine:replay",
        "QUARANTINE_PUT_ASIDE, quarantine:put-aside",
        "AUDIT_READ, audit:read"
    })
    void a_permission_is_written_in_tokens_as_agreed(String name, String value) throws ReflectiveOperationException {
        assertThat(Permission.class.getField(name).get(null)).isEqualTo(value);
    }

    @Test
    void there_are_twenty_permissions_and_no_two_are_the_same() throws IllegalAccessException {
        List<Object> values = new ArrayList<>();
        for (Field permission : Permission.class.getFields()) {
            values.add(permission.get(null));
        }

        assertThat(values).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void the_correlation_header_has_its_published_name() {
        assertThat(Correlation.HEADER).isEqualTo("X-Correlation-Id");
    }

    @Test
    void a_page_has_its_published_fields() throws IOException {
        assertThat(written(Page.of(List.of("a"), new Paging(1, 100), 1))).isEqualTo(json.readTree("""
                        {"items": ["a"], "page": 1, "perPage": 100, "totalItems": 1, "totalPages": 1}
                        """));
    }

    @Test
    void a_localised_text_has_its_published_fields() throws IOException {
        assertThat(written(new LocalizedText("Gyldig", "nob"))).isEqualTo(json.readTree("""
                        {"text": "Gyldig", "languageCode": "nob"}
                        """));
    }

    private JsonNode written(Object answer) throws IOException {
        return json.readTree(json.writeValueAsBytes(answer));
    }
}
