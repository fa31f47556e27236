package no.personnelticket.benchmarks.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.personnelticket.embedded.EmbeddedKafka;
import no.personnelticket.embedded.EmbeddedPostgres;
import no.personnelticket.embedded.FreePort;

/**
 * PostgreSQL with durable commits, Kafka, and one service as a process of its own with the JVM's own choice of
 * compiler and collector, as a real installation runs it.
 */
public final class Installation implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String folder;
    private final String database;
    private final int port = FreePort.any();
    private final int postgresPort = FreePort.any();
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;
    private final Process service;

    /**
     * @param name of the service: the folder {@code <name>-service} and the database
     */
    public Installation(String name, Path root, Path directory, String publicKey) throws Exception {
        this(name + "-service", name, root, directory, publicKey, List.of());
    }

    /**
     * @param folder of the service
     * @param settings more of its system properties, each as {@code name=value}
     */
    public Installation(
            String folder, String database, Path root, Path directory, String publicKey, List<String> settings)
            throws Exception {
        this.folder = folder;
        this.database = database;
        postgres = EmbeddedPostgres.start(directory.resolve("postgres"), postgresPort, List.of(database, "pgbench"));
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), FreePort.any());
        service = start(root, directory.resolve("service.log"), publicKey, settings);
        awaitReady(directory);
    }

    public int port() {
        return port;
    }

    public int postgresPort() {
        return postgresPort;
    }

    public String jdbcUrl() {
        return jdbcUrl(database);
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Of the service. */
    public long pid() {
        return service.pid();
    }

    /** Of the service's database, or of {@code pgbench}. */
    public String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    /** The most that was resident in memory of the service so far, as Linux tells it; empty on other systems. */
    public String peakMemory() throws IOException {
        Path status = Path.of("/proc", Long.toString(service.pid()), "status");
        if (!Files.exists(status)) {
            return "";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.substring("VmHWM:".length()).strip())
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() throws IOException {
        service.destroy();
        service.onExit().join();
        kafka.close();
        postgres.close();
    }

    private Process start(Path root, Path log, String publicKey, List<String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dquarkus.http.host=localhost",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.datasource.jdbc.url=" + jdbcUrl(),
                "-Dkafka.bootstrap.servers=" + kafka.bootstrapServers(),
                "-Dpersonnelticket.issuer=" + TokenIssuer.NAME,
                "-Dpersonnelticket.benchmark=true",
                "-Dquarkus.oidc.auth-server-url=",
                "-Dquarkus.oidc.public-key=" + publicKey));
        settings.forEach(setting -> command.add("-D" + setting));
        command.add("-jar");
        command.add(root.resolve(folder + "/target/quarkus-app/quarkus-run.jar").toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private void awaitReady(Path directory) throws IOException, InterruptedException {
        URI health = URI.create("http://localhost:" + port + "/q/health/ready");
        for (int second = 0; second < PATIENCE_SECONDS && service.isAlive(); second++) {
            try {
                if (http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it does not listen before it has started
            }
            service.waitFor(1, TimeUnit.SECONDS);
        }
        String log = Files.readString(directory.resolve("service.log"));
        close();
        throw new IllegalStateException("The " + folder + " did not start:\n" + log);
    }
}
