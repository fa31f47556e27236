package no.personnelticket.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.personnelticket.local.LocalSystem;
import no.personnelticket.local.Part;
import no.personnelticket.local.Ports;

/** The whole system, started once for all suites, on free ports with empty data; stopped when the JVM ends. */
public final class RunningSystem {

    static final Path ROOT = Path.of(System.getProperty("project.root")).normalize();
    static final Ports PORTS = Ports.free();

    private static final LocalSystem SYSTEM = start();

    private RunningSystem() {}

    public static LocalSystem get() {
        return SYSTEM;
    }

    static String address(Part part, String path) {
        return SYSTEM.uri(part) + path;
    }

    private static LocalSystem start() {
        try {
            Path data = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "system-");
            LocalSystem system = LocalSystem.start(ROOT, PORTS, data, System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(system::close));
            return system;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
