package no.personnelticket.endtoend.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import no.personnelticket.local.LocalSystem;
import no.personnelticket.local.Ports;

/**
 * Starts a system of its own on free ports with empty data, and runs one round of faults against it:
 * {@code FaultSuite <project folder> [--seed N] [--minutes M]}. Exit code 0 only if nothing was lost, doubled, torn or
 * stuck.
 */
public final class FaultSuite {

    private static final long BEGAN = System.nanoTime();

    private FaultSuite() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(Options.parse(arguments)) ? 0 : 1);
    }

    private static boolean run(Options options) throws Exception {
        Path data = Files.createTempDirectory(target(options.root()), "faults-");
        LocalSystem system = LocalSystem.start(options.root(), Ports.free(), data, FaultSuite::say);
        Runtime.getRuntime().addShutdownHook(new Thread(system::close));
        Round.Result result = new Round(system, options.round(), FaultSuite::say).run();
        system.close();
        report(data, result);
        return result.verdict().isClean();
    }

    private static void report(Path data, Round.Result result) throws IOException {
        Path all = Files.writeString(data.resolve("found.txt"), result.verdict().all());
        System.out.print(result.verdict().examples());
        System.out.println("seed " + result.seed() + "; all that was found: " + all + "; logs beside it");
        System.out.println(result.line());
    }

    private static Path target(Path root) throws IOException {
        return Files.createDirectories(
                root.resolve("deploy/end-to-end/target").toAbsolutePath().normalize());
    }

    private static void say(String line) {
        System.out.println(String.format(Locale.ROOT, "%7.1f s  %s", (System.nanoTime() - BEGAN) / 1e9, line));
    }
}
