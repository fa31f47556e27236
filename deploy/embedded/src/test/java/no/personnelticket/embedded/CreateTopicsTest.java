package no.personnelticket.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.personnelticket.topics.CreateTopics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that creates the topics, on a broker that runs. */
class CreateTopicsTest {

    private final List<String> said = new ArrayList<>();

    @Test
    void topics_that_exist_stay_and_one_with_another_setting_is_named(@TempDir Path data) throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(data, FreePort.any());
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            Map<String, String> environment =
                    Map.of("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(), "TOPICS_REPLICATION", "1");

            // Given
            assertThat(run(environment)).isZero();
            assertThat(said).containsExactly("All topics exist");
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "RightsSelected");
            AlterConfigOp shorter =
                    new AlterConfigOp(new ConfigEntry("retention.ms", "1000"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(topic, List.of(shorter))).all().get();

            // When
            int code = runUntilNotZero(environment);

            // Then
            assertThat(code).isEqualTo(1);
            assertThat(said)
                    .last()
                    .isEqualTo("The topic RightsSelected has retention.ms=1000, but topics.yaml says 2592000000");
        }
    }

    @Test
    void a_missing_or_wrong_variable_is_named() throws InterruptedException {
        assertThat(run(Map.of())).isEqualTo(2);
        assertThat(run(Map.of("KAFKA_BOOTSTRAP_SERVERS", "localhost:1", "TOPICS_REPLICATION", "none")))
                .isEqualTo(2);
        assertThat(said)
                .containsExactly(
                        "KAFKA_BOOTSTRAP_SERVERS is missing: the brokers, as host:port",
                        "TOPICS_REPLICATION must be a number of copies from 1 to 999");
    }

    /** A broker knows of a setting a little after it was changed. */
    private int runUntilNotZero(Map<String, String> environment) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        int code;
        do {
            code = run(environment);
        } while (code == 0 && System.nanoTime() < end);
        return code;
    }

    private int run(Map<String, String> environment) throws InterruptedException {
        return CreateTopics.run(environment, said::add);
    }
}
