package no.personnelticket.benchmarks.offers;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The results, as a table and as a line for programs.
 *
 * @param core microseconds for one offer, by party size
 * @param fast with the sandbox's own response time, by party
 * @param stated the family's results, with an Offers API that takes {@code answerMillis}
 */
record Report(Map<Integer, Double> core, Floor floor, List<Comparison> fast, Comparison stated, int answerMillis) {

    void print() {
        say(
                "%n| party | upstream answers after ms | core µs | upstream ms | search ms | ours ms | upstream/s | search/s | search p99 ms |");
        say("|---|---|---|---|---|---|---|---|---|");
        fast.forEach(comparison -> say(row("0", comparison)));
        say(row(Integer.toString(answerMillis), stated));
        say(
                "%n| empty request ms | commit ms | publish ms | floor ms |%n|---|---|---|---|%n| %.2f | %.2f | %.2f | %.2f |%n",
                floor.emptyMs(), floor.commitMs(), floor.publishMs(), floor.totalMs());
        say(lastLine(fast.get(Party.FAMILY)));
    }

    /**
     * The published fields for an Offers API that takes {@code answerMillis}, then the same for the sandbox's own
     * response time.
     */
    private String lastLine(Comparison asItIs) {
        return format(
                "upstream_ms=%.2f ours_ms=%.2f ours/upstream=%.2f core_us_1=%.2f core_us_4=%.2f core_us_9=%.2f"
                        + " answer_ms=%d sandbox_upstream_ms=%.2f sandbox_ours_ms=%.2f sandbox_ours/upstream=%.2f"
                        + " floor_ms=%.2f",
                stated.upstreamMs(),
                stated.oursMs(),
                stated.oursMs() / stated.upstreamMs(),
                core.get(1),
                core.get(4),
                core.get(9),
                answerMillis,
                asItIs.upstreamMs(),
                asItIs.oursMs(),
                asItIs.oursMs() / asItIs.upstreamMs(),
                floor.totalMs());
    }

    private String row(String answerMillis, Comparison comparison) {
        return format(
                "| %d | %s | %.2f %s",
                comparison.partySize(), answerMillis, core.get(comparison.partySize()), comparison.row());
    }

    static void say(String line, Object... figures) {
        System.out.println(format(line, figures));
    }

    static String format(String line, Object... figures) {
        return String.format(Locale.ROOT, line, figures);
    }
}
