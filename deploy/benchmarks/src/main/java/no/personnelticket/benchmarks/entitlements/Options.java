package no.personnelticket.benchmarks.entitlements;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of the benchmark.
 *
 * @param root the folder of the built project
 * @param seconds of each run
 * @param warmup seconds before the first run of each case
 * @param runs of each case; the median is the result
 * @param customers whose entitlements are requested
 * @param connections with concurrent requests; each sends its next request as soon as it is answered
 */
record Options(Path root, int seconds, int warmup, int runs, int customers, int connections) {

    static Options parse(String... arguments) {
        Map<String, Integer> given = new HashMap<>(
                Map.of("--seconds", 20, "--warmup", 20, "--runs", 3, "--customers", 20_000, "--connections", 32));
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        for (int i = 0; i < rest.size(); i += 2) {
            if (!given.containsKey(rest.get(i))
                    || i + 1 == rest.size()
                    || !rest.get(i + 1).matches("[1-9]\\d{0,6}")) {
                throw new IllegalArgumentException("Unknown or incomplete argument: " + rest.get(i));
            }
            given.put(rest.get(i), Integer.valueOf(rest.get(i + 1)));
        }
        return new Options(
                Path.of(arguments[0]),
                given.get("--seconds"),
                given.get("--warmup"),
                given.get("--runs"),
                given.get("--customers"),
                given.get("--connections"));
    }
}
