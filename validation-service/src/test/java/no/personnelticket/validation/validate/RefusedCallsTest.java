package no.personnelticket.validation.validate;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import no.personnelticket.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that no operation can answer get the published error body all the same. */
@QuarkusTest
class RefusedCallsTest {

    private static final String TICKETS = "/customers/v2/benefits/entitlements/validations/distributed-tickets";

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST %s | Host: x~Accept: | 406",
                "POST %s | Host: x~Accept: ;;; | 406",
                "POST %s | Host: x~Content-Type: | 415",
                "POST %s | Host: x~Content-Type: json | 415",
                "POST %s | Host: x~Content-Length: 2 | 415",
                "POST /nothing | Host: x~Transfer-Encoding: chunked | 415",
                "POST %s | Host: x~Content-Type: application/json~Content-Length: 99999999999 | 413",
                "POST %s | Host: x~Content-Type: */* | 415",
                "POST %s | Host: x~Content-Type: application/json;charset=klingon | 415",
                "POST %s | Host: x~Content-Type: application/merge-patch+json~Content-Length: 2 | 415",
                "POST %s | Host: x~Content-Type: application/problem+json; charset=utf-8~Content-Length: 2 | 415",
                "POST %s | Host: x~Content-Type: application/json; charset=\"iso-8859-1\" | 415",
                "POST %s | Host: x~Content-Type: text/csv; charset=utf-8; charset=iso-8859-1 | 415",
                "POST %s | Host: x~Content-Type: application/json; charset=utf-8; charset=utf-8 | 415",
                "POST %s | Host: x~Content-Type: application/json~Content-Length: 2~Content-Encoding: gzip | 415",
                "POST %s | Host: x~Content-Type: application/json~Transfer-Encoding: chunked~Content-Encoding: br | 415",
                "POST %s | X: y | 400",
                "GET /nothing | Host: x~Host: y | 400",
                "POST %s | Host: x~Content-Type: application/json~Content-Length: 2~Transfer-Encoding: xchunked | 400",
                "POST %s | Host: x~Content-Type: application/json~Transfer-Encoding: gzip, chunked | 400",
                "GET /nothing | Host: x | 404",
                "OPTIONS * | Host: x | 404",
                "CONNECT localhost:1 | Host: localhost:1 | 404",
                "GET %s | Host: x | 405",
                "PATCH %s | Host: x | 405",
                "PATCH /customers/v2/benefits/entitlements/validations/a6a3b1ff-7d2d-4b9c-a5e4-5c6f9f1d8a11 | Host: x | 405",
                "GET /customers/v2/benefits/entitlements/validations/a6a3b1ff-7d2d-4b9c-a5e4-5c6f9f1d8a11 | Host: x | 405",
            })
    void a_call_that_is_refused_by_its_head_has_the_error_body(String line, String headers, int status)
            throws IOException {
        String answer = raw(line.formatted(Validation.PATH), headers.replace("~", "\r\n"));

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer).contains("application/problem+json", "\"status\":" + status, "\"errorCode\":");
    }

    @Test
    void an_address_and_headers_that_are_too_long_have_the_error_body() throws IOException {
        assertThat(raw("GET /" + "x".repeat(10_000), "Host: x"))
                .startsWith("HTTP/1.1 414 ")
                .contains("errorCode");
        assertThat(raw("GET /x", "Host: x\r\nX: " + "x".repeat(20_000)))
                .startsWith("HTTP/1.1 431 ")
                .contains("errorCode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json, */*;q=0.1", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", "*"})
    void usual_media_types_are_understood(String accept) {
        given().header("Accept", accept).get("/nothing").then().statusCode(404);
    }

    @Test
    void a_body_that_looks_like_UTF_32_is_no_JSON() {
        Validation.client()
                .body(new byte[] {0, 0, 0, 123, 17, 17, 17, 17, 0, 0, 0, 125})
                .post(Validation.PATH)
                .then()
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("body"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32"})
    void a_body_in_another_charset_than_UTF_8_is_no_JSON(String charset) {
        Validation.client()
                .body("{\"offerConfigurations\":[]}".getBytes(Charset.forName(charset)))
                .post(Validation.PATH)
                .then()
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("body"));
    }

    @Test
    void a_body_with_an_overlong_sequence_is_not_UTF_8() {
        Validation.client()
                .body("{\"orderId\":\"\u00c0\u00af\"}".getBytes(StandardCharsets.ISO_8859_1))
                .post(Validation.PATH)
                .then()
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("body"))
                .body("errorSpecifications[0].reason", equalTo("is not UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u2003", "\u00a0"})
    void a_blank_order_id_is_refused_by_its_name(String orderId) {
        String body = """
                {"travelDate":"2026-12-01","orderId":"%s","offerConfigurations":[{"offerId":
                "ef1787f9-62b2-4407-801c-bdde8e2d813b","selectedTravellerIds":["1"],
                "customers":[{"customerId":1000001,"entitlements":[]}]}]}""".formatted(orderId);

        Validation.client()
                .body(body)
                .post(Validation.PATH)
                .then()
                .statusCode(400)
                .body("errorSpecifications.field", hasItem("orderId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\\ud83d", "1\\u0000", "1\\n2", "\\ufeff"})
    void a_traveller_id_that_no_event_may_carry_is_refused(String id) {
        String body = """
                {"travelDate":"2026-12-01","offerConfigurations":[{"offerId":"ef1787f9-62b2-4407-801c-bdde8e2d813b",
                "selectedTravellerIds":["%s"],"customers":[{"customerId":1000001,"entitlements":[]}]}]}""".formatted(id);

        Validation.client()
                .body(body)
                .post(Validation.PATH)
                .then()
                .statusCode(400)
                .body("errorSpecifications[0].field", startsWith("offerConfigurations[0].selectedTravellerIds"));
    }

    @Test
    void a_misspelt_empty_or_malformed_parameter_is_refused_by_name() {
        refused("?ticketDistributionID=x", "ticketDistributionID");
        refused("?ticketDistributionId=", "ticketDistributionId");
        refused("?ticketDistributionId=x&ticketDistributionId=y", "ticketDistributionId");
        given().auth()
                .oauth2(Tokens.with("entitlements:validate"))
                .delete("/customers/v2/benefits/entitlements/validations/1-1-1-1-1")
                .then()
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("validationId"));
    }

    @Test
    void statistics_of_days_that_end_before_they_begin_are_refused() {
        given().auth()
                .oauth2(Tokens.with("usages:read"))
                .get("/customers/v2/benefits/entitlements/validations/statistics?from=2026-12-02&to=2026-12-01")
                .then()
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("to"));
    }

    @Test
    void metrics_name_operations_and_never_the_address_of_a_call() throws IOException {
        // When
        raw("GET /customers/1000004/x|", "Host: x");
        raw("GET /customers/{1000005}", "Host: x");
        raw("GET /customers/1000006/%zz", "Host: x");
        String token = Tokens.with("usages:read");
        for (String path : new String[] {
            Validation.PATH + "/1000001", "/1000002/x", "/customers/v2/benefits/entitlements/validations/1000003"
        }) {
            given().auth().oauth2(token).get(path);
            given().auth().oauth2(token).patch(path);
            given().auth().oauth2(token).delete(path);
        }
        given().auth().oauth2(token).patch(TICKETS);
        given().auth().oauth2(token).get(TICKETS + "?unknown=1");

        // Then
        await().untilAsserted(() -> assertThat(get(metrics).asString())
                .contains("http_server_requests_seconds_count")
                .contains("status=\"405\"")
                .contains("status=\"400\",uri=\"/NO_OPERATION\"")
                .contains("status=\"400\",uri=\"/customers/v2/benefits/entitlements/validations/distributed-tickets\"")
                .doesNotContain("100000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "Bearer a.b.c", "Basic eDp4", ""})
    void a_call_without_a_valid_token_is_answered_with_its_correlation_id(String authorization) {
        given().header("Authorization", authorization)
                .header("X-Correlation-Id", "mine-1")
                .get(TICKETS)
                .then()
                .statusCode(401)
                .header("X-Correlation-Id", "mine-1")
                .body("correlationId", equalTo("mine-1"));
    }

    @Test
    void no_page_of_another_origin_reads_an_answer_or_frames_it() {
        given().auth()
                .oauth2(Tokens.with("usages:read"))
                .header("Origin", "https://elsewhere.example")
                .get(TICKETS + "?ticketDistributionId=x")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store");
    }

    private static void refused(String query, String field) {
        given().auth()
                .oauth2(Tokens.with("usages:read"))
                .get(TICKETS + query)
                .then()
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo(field));
    }

    private static String raw(String line, String headers) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            String request = line + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
