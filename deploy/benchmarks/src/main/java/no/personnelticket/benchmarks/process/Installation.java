package no.personnelticket.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import no.personnelticket.embedded.EmbeddedKafka;
import no.personnelticket.embedded.EmbeddedPostgres;
import no.personnelticket.embedded.FreePort;

/** PostgreSQL with durable commits, Kafka, and one service in its own process. */
public final class Installation implements AutoCloseable {

    /** The key of encryption, 32 bytes. */
    private static final String KEY = "Zm9yIGRldmVsb3BtZW50IGFuZCB0ZXN0cyBvbmx5ISE=";

    private final Path root;
    private final Path directory;
    private final String database;
    private final String publicKey;
    private final int postgresPort = FreePort.any();
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;
    private final ServiceProcess service;
    private ServiceProcess empty;

    /** @param name of the service: its folder is {@code <name>-service}, and its database has this name */
    public Installation(String name, Path root, Path directory, String publicKey) throws Exception {
        this(name + "-service", name, root, directory, publicKey, List.of());
    }

    /**
     * @param folder of the service
     * @param settings additional system properties of the service, each as {@code name=value}
     */
    public Installation(
            String folder, String database, Path root, Path directory, String publicKey, List<String> settings)
            throws Exception {
        this.root = root;
        this.directory = directory;
        this.database = database;
        this.publicKey = publicKey;
        postgres = EmbeddedPostgres.start(directory.resolve("postgres"), postgresPort, List.of(database, "pgbench"));
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), FreePort.any());
        try {
            service = start(
                    folder,
                    FreePort.any(),
                    directory.resolve("service.log"),
                    Stream.concat(Stream.of("quarkus.datasource.jdbc.url=" + jdbcUrl()), settings.stream())
                            .toList());
        } catch (IOException | RuntimeException failed) {
            kafka.close();
            postgres.close();
            throw failed;
        }
    }

    /** Starts another application beside the service; it trusts the same tokens. The caller must close it. */
    public ServiceProcess start(String folder, int port, List<String> settings)
            throws IOException, InterruptedException {
        return start(folder, port, directory.resolve(Path.of(folder).getFileName() + ".log"), settings);
    }

    private ServiceProcess start(String folder, int port, Path log, List<String> settings)
            throws IOException, InterruptedException {
        List<String> shared = List.of(
                "kafka.bootstrap.servers=" + kafka.bootstrapServers(),
                "personnelticket.issuer=" + TokenIssuer.NAME,
                "quarkus.datasource.username=postgres",
                "quarkus.datasource.password=postgres",
                "personnelticket.required-settings=",
                // one client sends all requests
                "personnelticket.requests.per-client.in-flight=10000",
                "personnelticket.requests.per-client.per-second=1000000",
                "personnelticket.encryption.keys=1:" + KEY,
                "personnelticket.encryption.lookup-key=" + KEY,
                "quarkus.oidc.auth-server-url=",
                "quarkus.oidc.public-key=" + publicKey);
        return new ServiceProcess(
                root,
                folder,
                port,
                log,
                Stream.concat(shared.stream(), settings.stream()).toList());
    }

    /** As {@link ServiceProcess#moveClockTo}. */
    public void moveClockTo(Instant instant) throws IOException, InterruptedException {
        service.moveClockTo(instant);
    }

    public int port() {
        return service.port();
    }

    /** The port of an application that checks the token and answers with an empty body; the first call starts it. */
    public int emptyPort() throws IOException, InterruptedException {
        if (empty == null) {
            empty = start("deploy/benchmarks/empty", FreePort.any(), List.of());
        }
        return empty.port();
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

    /** The process id of the service. */
    public long pid() {
        return service.pid();
    }

    /** The address of the service's database, or of {@code pgbench}. */
    public String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    /** The peak resident memory of the service so far, from Linux; empty on other systems. */
    public String peakMemory() throws IOException {
        return status("VmHWM:");
    }

    /** The current resident memory of the service, in bytes. */
    public long residentMemory() throws IOException {
        return 1024 * Long.parseLong(status("VmRSS:").replace(" kB", ""));
    }

    private String status(String name) throws IOException {
        Path status = Path.of("/proc", Long.toString(service.pid()), "status");
        if (!Files.exists(status)) {
            return "";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() throws IOException {
        if (empty != null) {
            empty.close();
        }
        service.close();
        kafka.close();
        postgres.close();
    }
}
