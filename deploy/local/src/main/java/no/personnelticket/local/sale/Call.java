package no.personnelticket.local.sale;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/**
 * A call that was made.
 *
 * @param request the sent body, or null
 * @param text the response body, unchanged
 * @param answer the response body as JSON; a missing node if it is not JSON
 */
record Call(String method, URI uri, JsonNode request, int status, String text, JsonNode answer, long milliseconds) {

    /** Returns this call if it has the status; otherwise the sale fails. */
    Call expect(int expected) {
        if (status != expected) {
            throw new SaleFailedException("%s %s should have answered %d, but answered %d: %s"
                    .formatted(method, uri, expected, status, text));
        }
        return this;
    }

    /** The value at a JSON pointer; if there is none, the sale fails. */
    JsonNode at(String pointer) {
        JsonNode found = answer.at(pointer);
        if (found.isMissingNode()) {
            throw new SaleFailedException(
                    "The answer of %s %s should have %s, but is: %s".formatted(method, uri, pointer, text));
        }
        return found;
    }

    String text(String pointer) {
        return at(pointer).asText();
    }
}
