package no.personnelticket.console.salesclient;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;

/** How many of a client's tickets were validated, and how many were sold without a valid validation. */
public record ClientCount(String client, long validated, long skipped, long expired, long altered) {

    /** The client with the most tickets that were not validated comes first. */
    static final Comparator<ClientCount> MOST_NOT_VALIDATED = Comparator.comparing(ClientCount::notValidated)
            .thenComparing(ClientCount::total)
            .reversed();

    static ClientCount of(JsonNode json) {
        return new ClientCount(
                json.path("clientName").asText(DistributedSale.NO_CLIENT),
                json.path("validated").asLong(),
                json.path("skipped").asLong(),
                json.path("expired").asLong(),
                json.path("altered").asLong());
    }

    static ClientCount none(String client) {
        return new ClientCount(client, 0, 0, 0, 0);
    }

    public long total() {
        return validated + skipped + expired + altered;
    }

    public long notValidated() {
        return total() - validated;
    }

    /** The percentage of tickets that were not validated. */
    public long percentNotValidated() {
        return total() == 0 ? 0 : Math.round(100.0 * notValidated() / total());
    }
}
