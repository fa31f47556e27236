package no.personnelticket.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.personnelticket.embedded.EmbeddedKafka;
import no.personnelticket.embedded.EmbeddedPostgres;
import no.personnelticket.embedded.FreePort;

/**
 * Real Kafka and PostgreSQL for service tests, and a key pair for their tokens. PostgreSQL counts the executed
 * statements: {@code create extension pg_stat_statements} shows them.
 */
public class KafkaAndPostgres implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, String> COUNTING_STATEMENTS =
            Map.of("shared_preload_libraries", "pg_stat_statements");

    private EmbeddedKafka kafka;
    private EmbeddedPostgres postgres;
    private Path directory;

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("personnelticket-test");
            CompletableFuture<EmbeddedPostgres> starting = CompletableFuture.supplyAsync(this::startPostgres);
            kafka = EmbeddedKafka.start(directory.resolve("kafka"), FreePort.any());
            postgres = starting.get();
            KeyPair keys = keys();
            return Map.of(
                    "kafka.bootstrap.servers",
                    kafka.bootstrapServers(),
                    "quarkus.datasource.jdbc.url",
                    postgres.jdbcUrl("service"),
                    "quarkus.oidc.auth-server-url",
                    "",
                    "quarkus.oidc.public-key",
                    Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()),
                    "smallrye.jwt.sign.key",
                    "-----BEGIN PRIVATE KEY-----\n"
                            + Base64.getMimeEncoder()
                                    .encodeToString(keys.getPrivate().getEncoded())
                            + "\n-----END PRIVATE KEY-----");
        } catch (Exception fault) {
            throw new IllegalStateException("Kafka and PostgreSQL did not start", fault);
        }
    }

    @Override
    public void stop() {
        try {
            kafka.close();
            postgres.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            delete(directory);
        }
    }

    private EmbeddedPostgres startPostgres() {
        try {
            return EmbeddedPostgres.start(
                    directory.resolve("postgres"), FreePort.any(), List.of("service"), COUNTING_STATEMENTS);
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static KeyPair keys() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
