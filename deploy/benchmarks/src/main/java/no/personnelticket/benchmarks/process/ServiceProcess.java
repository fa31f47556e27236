package no.personnelticket.benchmarks.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.personnelticket.embedded.FreePort;
import no.personnelticket.local.JvmFlags;

/** One application in its own process, as in a real installation. */
public final class ServiceProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String folder;
    private final int port;
    private final int managementPort = FreePort.any();
    private final Path log;
    private final Process process;

    /**
     * Returns when the application is ready.
     *
     * @param folder of its module
     * @param settings its system properties, each as {@code name=value}
     */
    ServiceProcess(Path root, String folder, int port, Path log, List<String> settings)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.port = port;
        this.log = log;
        this.process = start(root, settings);
        awaitReady();
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Moves the service's clock forward, which must be allowed by {@code personnelticket.clock.movable}. */
    void moveClockTo(Instant instant) throws IOException, InterruptedException {
        URI clock = URI.create("http://localhost:" + managementPort + "/clock?to=" + instant);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(clock).PUT(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("The clock did not move: " + answer.statusCode() + " " + answer.body());
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private Process start(Path root, List<String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dquarkus.http.host=localhost",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.host=localhost",
                "-Dquarkus.management.port=" + managementPort));
        command.addAll(JvmFlags.INSTALLED.flags());
        settings.forEach(setting -> command.add("-D" + setting));
        command.add("-jar");
        command.add(root.resolve(folder + "/target/quarkus-app/quarkus-run.jar").toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        URI health = URI.create("http://localhost:" + managementPort + "/q/health/ready");
        for (int second = 0; second < PATIENCE_SECONDS && process.isAlive(); second++) {
            try {
                if (http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // the service does not listen yet
            }
            process.waitFor(1, TimeUnit.SECONDS);
        }
        close();
        throw new IllegalStateException("The " + folder + " did not start:\n" + Files.readString(log));
    }
}
