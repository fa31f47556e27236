package no.personnelticket.endtoend.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.personnelticket.endtoend.fuzz.QuarantineReader.Refusal;
import no.personnelticket.endtoend.system.Brokers;
import no.personnelticket.endtoend.system.Quiet;
import no.personnelticket.local.LocalSystem;
import no.personnelticket.local.Part;
import no.personnelticket.local.Ports;

/**
 * Starts a system of its own on free ports with empty data and sends it wrong input:
 * {@code FuzzSuite <project folder> [--seed N] [--calls M] [--events M]}. Exit code 0 only if every answer and every
 * quarantined record is as promised.
 */
public final class FuzzSuite {

    private FuzzSuite() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        Map<String, String> options = new HashMap<>(Map.of("--seed", "1", "--calls", "500", "--events", "500"));
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            if (options.put(arguments[i], arguments[i + 1]) == null) {
                throw new IllegalArgumentException("Unknown argument: " + arguments[i]);
            }
        }
        Path data = Files.createTempDirectory(
                Files.createDirectories(root.resolve("deploy/end-to-end/target")
                        .toAbsolutePath()
                        .normalize()),
                "fuzz-");
        LocalSystem system = LocalSystem.start(root, Ports.free(), data, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(system::close));
        Result result = run(
                system,
                root,
                Long.parseLong(options.get("--seed")),
                Integer.parseInt(options.get("--calls")),
                Integer.parseInt(options.get("--events")));
        system.close();
        result.found().forEach(System.out::println);
        System.out.println(result.line());
        System.exit(result.found().isEmpty() ? 0 : 1);
    }

    /**
     * The result of the suite.
     *
     * @param found the complaints
     */
    record Result(long seed, Map<Integer, Integer> statuses, int events, List<String> found) {

        String line() {
            int calls = statuses.values().stream().mapToInt(Integer::intValue).sum();
            return "seed=" + seed + " calls=" + calls + " events=" + events + " found=" + found.size() + " statuses="
                    + statuses;
        }
    }

    static Result run(LocalSystem system, Path root, long seed, int callsEach, int eventsEach)
            throws IOException, InterruptedException {
        List<OpenApiDocument> documents = new ArrayList<>();
        for (Part part : List.of(Part.RIGHTS, Part.OFFER, Part.VALIDATION, Part.USAGE)) {
            documents.add(OpenApiDocument.of(part, root));
        }
        QuarantineReader quarantine = new QuarantineReader(new Brokers(system.bootstrapServers()));
        Set<Refusal> before = quarantine.read();
        CallFuzz calls = new CallFuzz(system, seed);
        List<String> found = new ArrayList<>(calls.run(documents, callsEach));
        found.addAll(new Quiet(system).await());
        Set<Refusal> refusals = quarantine.read();
        refusals.removeAll(before);
        refusals.forEach(refusal -> found.add("acknowledged to a caller, then quarantined: " + refusal));
        EventFuzz events = new EventFuzz(system, seed);
        found.addAll(events.run(root, eventsEach));
        return new Result(seed, calls.statuses(), events.sent(), found);
    }
}
