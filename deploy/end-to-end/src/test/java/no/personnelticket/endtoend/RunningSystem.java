package no.personnelticket.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import no.personnelticket.local.LocalSystem;
import no.personnelticket.local.Part;
import no.personnelticket.local.Ports;

/**
 * The whole system, started once for all suites, on free ports with empty data; stopped when the JVM ends. It logs as in a
 * container, and records every trace.
 */
public final class RunningSystem {

    static final Path ROOT = Path.of(System.getProperty("project.root")).normalize();
    static final Ports PORTS = Ports.free();
    static final OtlpReceiver SPANS = OtlpReceiver.start();

    private static final LocalSystem SYSTEM = start();

    private RunningSystem() {}

    public static LocalSystem get() {
        return SYSTEM;
    }

    static String address(Part part, String path) {
        return SYSTEM.uri(part) + path;
    }

    /** Of health and metrics. */
    static String managementAddress(Part part, String path) {
        return SYSTEM.managementUri(part) + path;
    }

    private static Map<String, String> settings() {
        return Map.of(
                "quarkus.log.console.json.enabled",
                "true",
                "quarkus.otel.traces.sampler.arg",
                "1.0",
                "quarkus.otel.exporter.otlp.protocol",
                "http/protobuf",
                "quarkus.otel.exporter.otlp.endpoint",
                SPANS.address(),
                "quarkus.otel.bsp.schedule.delay",
                "0.5s",
                "personnelticket.measurements.every",
                "1s",
                "personnelticket.anomalies.every",
                "1s",
                // tests close months themselves, at any hour
                "personnelticket.closing.cron",
                "off");
    }

    private static LocalSystem start() {
        try {
            Path data = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "system-");
            LocalSystem system = LocalSystem.start(ROOT, PORTS, data, System.out::println, settings());
            Runtime.getRuntime().addShutdownHook(new Thread(system::close));
            return system;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
