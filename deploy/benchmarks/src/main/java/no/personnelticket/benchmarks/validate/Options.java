package no.personnelticket.benchmarks.validate;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of the benchmark.
 *
 * @param root the folder of the built project
 * @param seconds of each run
 * @param warmup seconds before the first run
 * @param runs of each case; the median is the result
 * @param offers the number of offers, each of which can be validated once
 */
record Options(Path root, int seconds, int warmup, int runs, int offers) {

    static final int CONTRACTS = 10_000;

    static Options parse(String... arguments) {
        Map<String, Integer> given =
                new HashMap<>(Map.of("--seconds", 8, "--warmup", 90, "--runs", 3, "--offers", 1_000_000));
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
                given.get("--offers"));
    }
}
