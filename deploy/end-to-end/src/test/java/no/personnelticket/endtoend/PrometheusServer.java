package no.personnelticket.endtoend;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import no.personnelticket.embedded.FreePort;
import no.personnelticket.local.Part;
import org.awaitility.Awaitility;

/** A real Prometheus with the project's configuration, which scrapes the running system every second. */
final class PrometheusServer implements AutoCloseable {

    private static final List<Part> SCRAPED =
            List.of(Part.RIGHTS, Part.OFFER, Part.VALIDATION, Part.USAGE, Part.CONSOLE);

    private final Process process;
    private final String address;

    private PrometheusServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static PrometheusServer start() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "prometheus-");
            Path project = RunningSystem.ROOT.resolve("deploy/prometheus");
            Files.writeString(
                    folder.resolve("prometheus.yml"),
                    Files.readString(project.resolve("prometheus.yml")).replace("15s", "1s"));
            Files.copy(project.resolve("alerts.yml"), folder.resolve("alerts.yml"));
            Files.writeString(folder.resolve("targets.yml"), targets());
            int port = FreePort.any();
            Process process = new ProcessBuilder(
                            "prometheus",
                            "--config.file=" + folder.resolve("prometheus.yml"),
                            "--storage.tsdb.path=" + folder.resolve("data"),
                            "--web.listen-address=127.0.0.1:" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            PrometheusServer server = new PrometheusServer(process, "http://localhost:" + port);
            server.awaitTargets();
            return server;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String targets() {
        StringBuilder targets = new StringBuilder();
        SCRAPED.forEach(part -> targets.append("- labels: {service: %s}%n  targets: [\"%s\"]%n"
                .formatted(
                        part.title(),
                        RunningSystem.processes().managementUri(part).getAuthority())));
        return targets.toString();
    }

    private void awaitTargets() {
        Awaitility.await("Prometheus scrapes the services and the console")
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> query("sum(up) == " + SCRAPED.size()).size() == 1);
    }

    /** The samples of an instant query. */
    JsonNode query(String expression) {
        return get("/api/v1/query", expression).at("/data/result");
    }

    /** The names of all metrics. */
    List<String> names() {
        return given().get(address + "/api/v1/label/__name__/values").jsonPath().getList("data", String.class);
    }

    JsonNode rules() {
        return get("/api/v1/rules", "").at("/data/groups");
    }

    private JsonNode get(String path, String expression) {
        try {
            return new ObjectMapper()
                    .readTree(given().queryParam("query", expression)
                            .get(address + path)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
