package no.personnelticket.benchmarks.offers;

import no.personnelticket.benchmarks.process.Load;

/**
 * A call to measure.
 *
 * @param search the body of a search; null if there is no body
 */
record Endpoint(int port, String token, String path, String search) {

    static Endpoint search(int port, String token, Object body) {
        return new Endpoint(port, token, "/offers/v2/search/stop-places", body.toString());
    }

    static Endpoint empty(int port, String token) {
        return new Endpoint(port, token, "/benchmark/empty", null);
    }

    Load load(int clients) {
        return new Load(port, token, clients, (connection, chance) -> {
            if (search == null) {
                connection.get(path);
            } else {
                connection.post(path, search);
            }
        });
    }
}
