package no.personnelticket.embedded;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import no.personnelticket.events.TopicSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the topics of {@code contracts/topics.yaml} on a single broker. */
public final class Topics {

    private Topics() {}

    /** Creates the topics that do not exist yet. */
    public static void create(String bootstrapServers) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var existing = admin.listTopics().names().get();
            admin.createTopics(TopicSettings.all().stream()
                            .filter(topic -> !existing.contains(topic.name()))
                            .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1)
                                    .configs(topic.configuration()))
                            .toList())
                    .all()
                    .get();
        }
    }
}
