package no.personnelticket.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.personnelticket.embedded.EmbeddedKafka;
import no.personnelticket.embedded.EmbeddedPostgres;
import no.personnelticket.embedded.FreePort;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Replaces {@link KafkaAndPostgres}: the service connects to Kafka and PostgreSQL by TLS, and serves HTTPS. The
 * settings are those of {@code docs/operating/installing.md}.
 */
public class TlsEverywhere implements QuarkusTestResourceLifecycleManager {

    private static final String KEY_STORE = "quarkus.tls.key-store.p12.path";

    private EmbeddedKafka kafka;
    private EmbeddedPostgres postgres;
    private Path directory;

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("personnelticket-tls");
            Certificate certificate = Certificate.in(directory);
            EmbeddedKafka.Tls tls = new EmbeddedKafka.Tls(FreePort.any(), certificate.keyStore(), Certificate.PASSWORD);
            kafka = EmbeddedKafka.start(directory.resolve("kafka"), FreePort.any(), tls);
            postgres = EmbeddedPostgres.start(
                    directory.resolve("postgres"),
                    FreePort.any(),
                    List.of("service"),
                    Map.of(
                            "ssl", "on",
                            "ssl_cert_file", certificate.certificate().toString(),
                            "ssl_key_file", certificate.key().toString()));
            return Map.of(
                    "kafka.bootstrap.servers",
                    "localhost:" + tls.port(),
                    "kafka.security.protocol",
                    "SSL",
                    "kafka.ssl.truststore.type",
                    "PEM",
                    "kafka.ssl.truststore.location",
                    certificate.certificate().toString(),
                    "quarkus.datasource.jdbc.url",
                    postgres.jdbcUrl("service") + "&sslmode=verify-full&sslrootcert=" + certificate.certificate(),
                    KEY_STORE,
                    certificate.keyStore().toString(),
                    "quarkus.tls.key-store.p12.password",
                    Certificate.PASSWORD,
                    "quarkus.http.insecure-requests",
                    "disabled",
                    "quarkus.http.test-ssl-port",
                    "0");
        } catch (Exception fault) {
            throw new IllegalStateException("Kafka and PostgreSQL did not start", fault);
        }
    }

    /** The file with the service's key and certificate, which a client may trust. */
    public static String keyStore() {
        return ConfigProvider.getConfig().getValue(KEY_STORE, String.class);
    }

    /** Runs after {@link KafkaAndPostgres}, whose addresses it replaces. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        try {
            kafka.close();
            postgres.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            KafkaAndPostgres.delete(directory);
        }
    }
}
