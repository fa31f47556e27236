package no.personnelticket.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.restassured.path.json.JsonPath;

/**
 * A call of a generated client that is refused.
 *
 * @param error status and code
 */
record Refusal(String error, Call call) {

    interface Call {
        void run() throws Exception;
    }

    /** Status and code that the client is told. */
    String told() {
        Exception refused = catchThrowableOfType(Exception.class, call::run);
        assertThat(refused).as("the call is refused").isNotNull();
        if (refused instanceof no.personnelticket.generated.rights.client.ApiException error) {
            return told(error.getCode(), error.getResponseBody(), error);
        }
        if (refused instanceof no.personnelticket.generated.offers.client.ApiException error) {
            return told(error.getCode(), error.getResponseBody(), error);
        }
        if (refused instanceof no.personnelticket.generated.validation.client.ApiException error) {
            return told(error.getCode(), error.getResponseBody(), error);
        }
        if (refused instanceof no.personnelticket.generated.usages.client.ApiException error) {
            return told(error.getCode(), error.getResponseBody(), error);
        }
        if (refused instanceof no.personnelticket.generated.sandbox.client.ApiException error) {
            return told(error.getCode(), error.getResponseBody(), error);
        }
        throw new AssertionError("No answer of a service", refused);
    }

    String code() {
        return error.replaceFirst(".* ", "");
    }

    private static String told(int status, String body, Exception refused) {
        assertThat(body).as("the answer to: %s", refused).isNotNull();
        return status + " " + JsonPath.from(body).getString("errorCode");
    }
}
