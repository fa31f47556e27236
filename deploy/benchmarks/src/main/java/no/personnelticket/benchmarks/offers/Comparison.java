package no.personnelticket.benchmarks.offers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import no.personnelticket.benchmarks.offers.Load.Measured;

/** The two searches of one party in turns, so that both meet the same machine. */
record Comparison(int partySize, Side upstream, Side ours) {

    /** Enough to keep two cores busy. */
    static final int MANY = 8;

    /**
     * The medians of the rounds.
     *
     * @param alone with one client, so that nobody waits for another
     * @param many with {@link #MANY} clients
     */
    record Side(Measured alone, Measured many) {}

    static Comparison of(int partySize, Load upstream, Load ours, Duration each, int rounds) {
        List<Side> ofUpstream = new ArrayList<>();
        List<Side> ofOurs = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            Side first = new Side(upstream.run(1, each), upstream.run(MANY, each));
            Side second = new Side(ours.run(1, each), ours.run(MANY, each));
            if (round > 0) {
                ofUpstream.add(first);
                ofOurs.add(second);
            }
        }
        return new Comparison(partySize, medians(ofUpstream), medians(ofOurs));
    }

    double upstreamMs() {
        return upstream.alone().medianMs();
    }

    /** What a search here takes beyond the upstream's own. */
    double addedMs() {
        return ours.alone().medianMs() - upstreamMs();
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %d | %.2f | %.2f | %.2f | %.0f | %.0f | %.2f | %.2f |",
                partySize,
                upstreamMs(),
                ours.alone().medianMs(),
                addedMs(),
                upstream.many().perSecond(),
                ours.many().perSecond(),
                upstream.many().p99Ms(),
                ours.many().p99Ms());
    }

    private static Side medians(List<Side> rounds) {
        return new Side(median(rounds, Side::alone), median(rounds, Side::many));
    }

    private static Measured median(List<Side> rounds, Function<Side, Measured> which) {
        List<Measured> measured = rounds.stream().map(which).toList();
        return new Measured(
                median(measured.stream().map(Measured::perSecond).toList()),
                median(measured.stream().map(Measured::medianMs).toList()),
                median(measured.stream().map(Measured::p99Ms).toList()));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
