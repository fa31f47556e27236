package no.personnelticket.local;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Starts the whole system and keeps it running: {@code Up <project folder> <data folder>}. */
public final class Up {

    private static final long BEGAN = System.nanoTime();

    private Up() {}

    public static void main(String[] arguments) {
        try {
            run(Path.of(arguments[0]), Path.of(arguments[1]));
        } catch (StartFailedException | IllegalArgumentException reason) {
            System.err.println("\n" + reason.getMessage() + "\n");
        }
        System.exit(1);
    }

    private static void run(Path root, Path data) {
        Ports ports = Ports.fromEnvironment(System.getenv());
        LocalSystem system = new LocalSystem(root, ports, data, Up::say, JvmFlags.QUICK_START, Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(system::close));
        try {
            system.start();
            System.out.println(Addresses.of(system, ports, seconds()));
            throw new StartFailedException(system.awaitAnEnd());
        } catch (StartFailedException failed) {
            if (!system.isClosing()) {
                throw failed;
            }
        }
    }

    private static void say(String line) {
        System.out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds(), line));
    }

    private static double seconds() {
        return (System.nanoTime() - BEGAN) / 1e9;
    }
}
