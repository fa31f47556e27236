package no.personnelticket.endtoend.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How to run the suite from the command line.
 *
 * @param root the folder of the built project
 * @param seed what all is drawn from
 * @param duration how long faults are done
 */
record Options(Path root, long seed, Duration duration) {

    /** {@code <root> [--seed N] [--minutes M]}. */
    static Options parse(String... arguments) {
        Map<String, Long> given = new HashMap<>(Map.of("--seed", 1L, "--minutes", 5L));
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        for (int i = 0; i < rest.size(); i += 2) {
            if (!given.containsKey(rest.get(i))
                    || i + 1 == rest.size()
                    || !rest.get(i + 1).matches("\\d{1,9}")) {
                throw new IllegalArgumentException("Unknown or incomplete argument: " + rest.get(i));
            }
            given.put(rest.get(i), Long.valueOf(rest.get(i + 1)));
        }
        return new Options(Path.of(arguments[0]), given.get("--seed"), Duration.ofMinutes(given.get("--minutes")));
    }
}
