package no.personnelticket.benchmarks.offers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import no.personnelticket.benchmarks.process.Load;
import no.personnelticket.benchmarks.process.Load.Measured;

/**
 * The upstream's search and ours for one party, measured in turns, so that both run under the same conditions.
 *
 * @param rounds of each; the median is the result
 */
record Comparison(int partySize, List<Round> rounds) {

    /** A number of clients that keeps two cores busy. */
    static final int MANY = 8;

    /** One turn: with one client, so that no request waits for another, and with {@link #MANY}. */
    record Round(Measured upstream, Measured ours, Measured upstreamMany, Measured oursMany) {}

    static Comparison of(int partySize, Endpoint upstream, Endpoint ours, Options options) throws IOException {
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            rounds.add(new Round(
                    load(upstream, 1, options),
                    load(ours, 1, options),
                    load(upstream, MANY, options),
                    load(ours, MANY, options)));
        }
        return new Comparison(partySize, rounds);
    }

    double upstreamMs() {
        return median(round -> round.upstream().p50Millis());
    }

    double oursMs() {
        return median(round -> round.ours().p50Millis()) - upstreamMs();
    }

    double upstreamPerSecond() {
        return median(round -> round.upstreamMany().perSecond());
    }

    double oursPerSecond() {
        return median(round -> round.oursMany().perSecond());
    }

    /** The columns of its table row. */
    String row() {
        return Report.format(
                "| %.2f | %.2f | %.2f | %.0f | %.0f | %.2f |",
                upstreamMs(),
                upstreamMs() + oursMs(),
                oursMs(),
                upstreamPerSecond(),
                oursPerSecond(),
                median(round -> round.oursMany().p99Millis()));
    }

    private double median(ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Measured load(Endpoint endpoint, int clients, Options options) throws IOException {
        Load load = endpoint.load(clients);
        return load.run(options.seconds());
    }
}
