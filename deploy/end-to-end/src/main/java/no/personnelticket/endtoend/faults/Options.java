package no.personnelticket.endtoend.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How to run the suite from the command line.
 *
 * @param root the folder of the built project
 */
record Options(Path root, Round.Settings round) {

    /** {@code <root> [--seed N] [--minutes M] [--without kind,kind]}. */
    static Options parse(String... arguments) {
        Map<String, String> given = new HashMap<>(Map.of("--seed", "1", "--minutes", "5", "--without", ""));
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        for (int i = 0; i < rest.size(); i += 2) {
            if (!given.containsKey(rest.get(i)) || i + 1 == rest.size()) {
                throw new IllegalArgumentException("Unknown or incomplete argument: " + rest.get(i));
            }
            given.put(rest.get(i), rest.get(i + 1));
        }
        return new Options(
                Path.of(arguments[0]),
                new Round.Settings(
                        Long.parseLong(given.get("--seed")),
                        Duration.ofMinutes(Long.parseLong(given.get("--minutes"))),
                        Set.of(given.get("--without").split(",", -1))));
    }
}
