package no.personnelticket.benchmarks.offers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import no.personnelticket.local.JvmFlags;
import no.personnelticket.local.LocalSystem;
import no.personnelticket.local.Part;
import no.personnelticket.local.Ports;
import org.openjdk.jmh.runner.RunnerException;

/** Measures the pure core, then the search for offers against the upstream's own. */
public final class OffersBenchmark {

    private static final int SECONDS_EACH = number("SECONDS_EACH", 5);
    private static final int ROUNDS = number("ROUNDS", 3);

    private OffersBenchmark() {}

    /** Takes the folder of the built project. */
    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException, RunnerException {
        Map<Integer, Double> core = Core.measure(SECONDS_EACH, ROUNDS);
        List<Comparison> comparisons = compare(Path.of(arguments[0]).toAbsolutePath());
        System.out.printf(
                Locale.ROOT,
                "%n| party | upstream ms | search ms | ours ms | upstream/s, %1$d clients | search/s, %1$d clients"
                        + " | upstream p99 ms | search p99 ms |%n|---|---|---|---|---|---|---|---|%n",
                Comparison.MANY);
        comparisons.forEach(comparison -> say(comparison.row()));
        say(lastLine(comparisons.get(1), core));
    }

    private static List<Comparison> compare(Path root) throws IOException, InterruptedException, ExecutionException {
        Path data = Files.createTempDirectory(root.resolve("deploy/benchmarks/target"), "offers-");
        List<Comparison> comparisons = new ArrayList<>();
        try (LocalSystem system =
                LocalSystem.start(root, Ports.free(), data, OffersBenchmark::say, JvmFlags.INSTALLED)) {
            List.of(Part.RIGHTS, Part.VALIDATION, Part.USAGE).forEach(system::kill);
            Endpoint endpoint = new Endpoint(system);
            for (int size : Party.SIZES) {
                say("Measuring a party of " + size);
                Party party = endpoint.selected(size);
                comparisons.add(Comparison.of(
                        size,
                        endpoint.upstream(party),
                        endpoint.ours(party),
                        Duration.ofSeconds(SECONDS_EACH),
                        ROUNDS));
            }
        }
        return comparisons;
    }

    private static String lastLine(Comparison family, Map<Integer, Double> core) {
        return String.format(
                Locale.ROOT,
                "upstream_ms=%.2f ours_ms=%.2f ours/upstream=%.2f core_us_1=%.2f core_us_4=%.2f core_us_9=%.2f",
                family.upstreamMs(),
                family.addedMs(),
                family.addedMs() / family.upstreamMs(),
                core.get(1),
                core.get(4),
                core.get(9));
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static int number(String variable, int usual) {
        String chosen = System.getenv(variable);
        return chosen == null ? usual : Integer.parseInt(chosen);
    }
}
