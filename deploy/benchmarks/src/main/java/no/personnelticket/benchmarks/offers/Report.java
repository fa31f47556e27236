package no.personnelticket.benchmarks.offers;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was measured, as a table and as a line for machines.
 *
 * @param core microseconds for one offer, by party size
 * @param fast with the sandbox as it is, by party
 * @param stated the family's, with an Offers API that takes {@code answerMillis}
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
        Comparison family = fast.get(Party.FAMILY);
        say(
                "upstream_ms=%.2f ours_ms=%.2f ours/upstream=%.2f core_us_1=%.2f core_us_4=%.2f core_us_9=%.2f",
                family.upstreamMs(),
                family.oursMs(),
                family.oursMs() / family.upstreamMs(),
                core.get(1),
                core.get(4),
                core.get(9));
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
