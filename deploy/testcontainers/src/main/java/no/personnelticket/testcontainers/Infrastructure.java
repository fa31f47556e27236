package no.personnelticket.testcontainers;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** Kafka with its topics, and PostgreSQL with a database and a role for each service. */
final class Infrastructure {

    static final String KAFKA_INSIDE = "kafka:19092";

    private final KafkaContainer kafka;
    private final PostgreSQLContainer postgres;
    private final GenericContainer<?> topics;

    Infrastructure(Images images, Network network) {
        kafka = new KafkaContainer(DockerImageName.parse(images.kafka()))
                .withNetwork(network)
                .withNetworkAliases("kafka")
                .withListener(KAFKA_INSIDE)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        postgres = new PostgreSQLContainer(DockerImageName.parse(images.postgres()))
                .withDatabaseName("postgres")
                .withUsername("postgres")
                .withPassword("postgres")
                .withCommand("postgres", "-c", "fsync=off", "-c", "log_error_verbosity=terse")
                .withNetwork(network)
                .withNetworkAliases("postgres")
                .withCopyFileToContainer(
                        MountableFile.forClasspathResource("no/personnelticket/testcontainers/databases.sh"),
                        "/docker-entrypoint-initdb.d/databases.sh");
        services()
                .map(Service::database)
                .forEach(database -> postgres.withEnv(database.toUpperCase(Locale.ROOT) + "_PASSWORD", database));
        topics = new GenericContainer<>(DockerImageName.parse("personnelticket/topics:" + images.version()))
                .withNetwork(network)
                .withEnv("KAFKA_BOOTSTRAP_SERVERS", KAFKA_INSIDE)
                .withEnv("TOPICS_REPLICATION", "1")
                .withStartupCheckStrategy(new OneShotStartupCheckStrategy());
    }

    static String insideJdbcUrl(String database) {
        return "jdbc:postgresql://postgres:5432/" + database;
    }

    void start() {
        Startables.deepStart(kafka, postgres).join();
        topics.start();
    }

    void stop() {
        topics.stop();
        postgres.stop();
        kafka.stop();
    }

    String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://" + postgres.getHost() + ":"
                + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/" + database;
    }

    GenericContainer<?> kafka() {
        return kafka;
    }

    GenericContainer<?> postgres() {
        return postgres;
    }

    List<GenericContainer<?>> containers() {
        return List.of(kafka, postgres, topics);
    }

    private static Stream<Service> services() {
        return Stream.of(Service.values()).filter(service -> service.database() != null);
    }
}
