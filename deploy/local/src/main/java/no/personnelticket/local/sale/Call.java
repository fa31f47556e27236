package no.personnelticket.local.sale;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/**
 * A call that was made.
 *
 * @param request what was sent, or null
 * @param text what came back, as it came
 * @param answer the same as JSON; a missing node where it is something else
 */
record Call(String method, URI uri, JsonNode request, int status, String text, JsonNode answer, long milliseconds) {

    /** This call, if it has the status; otherwise the sale has failed. */
    Call expect(int expected) {
        if (status != expected) {
            throw new SaleFailedException("%s %s should have answered %d, but answered %d: %s"
                    .formatted(method, uri, expected, status, text));
        }
        return this;
    }

    /** What stands at a JSON pointer; the sale has failed if nothing does. */
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
