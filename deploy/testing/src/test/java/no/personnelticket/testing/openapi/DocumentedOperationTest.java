package no.personnelticket.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentedOperationTest {

    private static final String DOCUMENT = """
            {"paths": {"/offers/{offerId}": {"get": {
               "operationId": "getOffer",
               "responses": {
                 "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Offer"}}}},
                 "404": {"content": {"application/problem+json": {
                    "schema": {"$ref": "#/components/schemas/ErrorResponse"},
                    "examples": {"OFFER_NOT_FOUND": {}}}}},
                 "default": {"$ref": "#/components/responses/AnyOtherError"}}}}},
             "components": {
               "responses": {"AnyOtherError": {"content": {"application/problem+json": {
                  "schema": {"$ref": "#/components/schemas/ErrorResponse"},
                  "examples": {"INTERNAL_ERROR": {}}}}}},
               "schemas": {
                 "Offer": {"type": "object", "required": ["id"],
                    "properties": {"id": {"type": "string"}, "price": {"type": "string"}}},
                 "ErrorResponse": {"type": "object", "required": ["errorCode"],
                    "properties": {"errorCode": {"type": "string"}}}}}}
            """;

    private final DocumentedOperation operation =
            OpenApi.read(DOCUMENT).operation("GET", "/offers/1").orElseThrow();

    @Test
    void an_answer_as_documented_is_taken() {
        assertThat(answer(200, "application/json;charset=UTF-8", "{\"id\": \"1\"}"))
                .isEmpty();
        assertThat(answer(404, "application/problem+json", "{\"errorCode\": \"OFFER_NOT_FOUND\"}"))
                .isEmpty();
        assertThat(answer(500, "application/problem+json", "{\"errorCode\": \"INTERNAL_ERROR\"}"))
                .isEmpty();
    }

    @Test
    void a_field_that_is_not_documented_or_not_there_although_required_is_named() {
        assertThat(answer(200, "application/json", "{\"id\": \"1\", \"colour\": \"red\"}"))
                .anyMatch(complaint -> complaint.contains("colour"));
        assertThat(answer(200, "application/json", "{\"price\": \"1.00\"}"))
                .anyMatch(complaint -> complaint.contains("id"));
    }

    @Test
    void a_status_a_type_or_a_code_that_is_not_documented_is_named() {
        assertThat(answer(201, "application/json", "{\"id\": \"1\"}")).containsExactly("the status is not documented");
        assertThat(answer(200, "text/csv", "id\n1")).containsExactly("an answer of text/csv is not documented");
        assertThat(answer(404, "application/problem+json", "{\"errorCode\": \"OFFER_EATEN\"}"))
                .containsExactly("404 OFFER_EATEN is not documented");
        assertThat(answer(409, "application/problem+json", "{\"errorCode\": \"OFFER_NOT_FOUND\"}"))
                .containsExactly("409 OFFER_NOT_FOUND is not documented");
    }

    private List<String> answer(int status, String type, String body) {
        return operation.complaintsOfAnswer(status, type, body);
    }
}
