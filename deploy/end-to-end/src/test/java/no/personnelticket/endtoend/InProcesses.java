package no.personnelticket.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import no.personnelticket.local.LocalSystem;
import no.personnelticket.local.Part;
import no.personnelticket.local.Ports;

/** Every part is a process on a free port with empty data. The services log as in a container and record every trace. */
record InProcesses(LocalSystem system, Ports ports) implements TestedSystem {

    static InProcesses start(String spans) {
        Ports ports = Ports.free();
        try {
            Path data = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "system-");
            return new InProcesses(
                    LocalSystem.start(RunningSystem.ROOT, ports, data, System.out::println, settings(spans)), ports);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Map<String, String> settings(String spans) {
        return Map.of(
                "quarkus.log.console.json.enabled",
                "true",
                "quarkus.otel.traces.sampler.arg",
                "1.0",
                "quarkus.otel.exporter.otlp.protocol",
                "http/protobuf",
                "quarkus.otel.exporter.otlp.endpoint",
                spans,
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

    @Override
    public URI uri(Part part) {
        return system.uri(part);
    }

    @Override
    public URI managementUri(Part part) {
        return system.managementUri(part);
    }

    @Override
    public String bootstrapServers() {
        return system.bootstrapServers();
    }

    @Override
    public void freeze(Part part) {
        system.freeze(part);
    }

    @Override
    public void thaw(Part part) {
        system.thaw(part);
    }
}
