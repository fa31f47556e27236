package no.personnelticket.testing.openapi;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Checks content negotiation of a running service. An operation must refuse a call whose {@code Accept} header allows
 * none of its media types. An operation without a response body must answer a call that accepts only the error type,
 * since a generated client lists no other type there.
 */
public final class AnswersInOtherForms {

    private static final List<String> ACCEPT =
            List.of("image/png", "application/xml", "application/json;q=0, text/csv;q=0, text/plain;q=0", "*/*;q=0");

    private final String token;

    private AnswersInOtherForms(String token) {
        this.token = token;
    }

    /**
     * The operations that break these rules; a refusal must be 406 with the published error body.
     *
     * @param json the service's OpenAPI document
     * @param token with the permissions of all operations
     */
    public static List<String> complaints(String json, String token) {
        AnswersInOtherForms answers = new AnswersInOtherForms(token);
        return OpenApi.read(json).operations().stream()
                .flatMap(operation -> Stream.concat(
                        ACCEPT.stream().map(accept -> answers.complaint(operation, accept)),
                        Stream.of(answers.complaintWithoutBody(operation))))
                .filter(Objects::nonNull)
                .toList();
    }

    private String complaint(DocumentedOperation operation, String accept) {
        Response answer = call(operation, accept);
        return isNotAcceptable(answer)
                ? null
                : operation + " with Accept: " + accept + " answers " + answer.statusCode() + " "
                        + answer.contentType();
    }

    private String complaintWithoutBody(DocumentedOperation operation) {
        return operation.namesOfExamples().isEmpty() && isNotAcceptable(call(operation, DocumentedOperation.PROBLEM))
                ? operation + " refuses a caller who accepts only errors"
                : null;
    }

    private Response call(DocumentedOperation operation, String accept) {
        RequestSpecification request = RestAssured.given().auth().oauth2(token).header("Accept", accept);
        Iterator<String> types = operation.requestContent().fieldNames();
        if (types.hasNext()) {
            request.contentType(types.next()).body("");
        }
        return request.request(operation.verb(), operation.path().replaceAll("\\{[^}]+}", "1"));
    }

    private static boolean isNotAcceptable(Response answer) {
        return answer.statusCode() == 406
                && "NOT_ACCEPTABLE".equals(answer.jsonPath().getString("errorCode"));
    }
}
