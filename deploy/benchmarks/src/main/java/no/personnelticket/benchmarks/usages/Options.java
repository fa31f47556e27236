package no.personnelticket.benchmarks.usages;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of the benchmark.
 *
 * @param root the folder of the built project
 * @param events of each run
 * @param runs of each case; the median is the result
 * @param sink whether to measure Kafka Connect too
 * @param soak the number of events to register while only the memory is measured; 0 for the normal benchmark
 */
record Options(Path root, int events, int runs, boolean sink, int soak) {

    /** The number of events after which the JVM has compiled its hot code. */
    static final int WARM_UP = 500_000;

    static Options parse(String... arguments) {
        Map<String, Integer> given = new HashMap<>(Map.of("--events", 500_000, "--runs", 3, "--sink", 1, "--soak", 0));
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        for (int i = 0; i < rest.size(); i += 2) {
            if (!given.containsKey(rest.get(i))
                    || i + 1 == rest.size()
                    || !rest.get(i + 1).matches("\\d{1,8}")) {
                throw new IllegalArgumentException("Unknown or incomplete argument: " + rest.get(i));
            }
            given.put(rest.get(i), Integer.valueOf(rest.get(i + 1)));
        }
        return new Options(
                Path.of(arguments[0]),
                given.get("--events"),
                given.get("--runs"),
                given.get("--sink") > 0,
                given.get("--soak"));
    }
}
