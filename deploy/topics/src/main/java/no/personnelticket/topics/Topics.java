package no.personnelticket.topics;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import no.personnelticket.events.TopicSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the topics of {@code contracts/topics.yaml}. */
public final class Topics {

    private Topics() {}

    /** Creates missing topics on a single broker, with one copy of each. */
    public static void create(String bootstrapServers) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            create(admin, OptionalInt.of(1));
        }
    }

    /**
     * Creates missing topics.
     *
     * @param copies the number of copies of each topic; if empty, the number in topics.yaml
     * @return the names of the created topics
     */
    static List<String> create(Admin admin, OptionalInt copies) throws InterruptedException, ExecutionException {
        Set<String> existing = admin.listTopics().names().get();
        List<NewTopic> missing = TopicSettings.all().stream()
                .filter(topic -> !existing.contains(topic.name()))
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) copies.orElse(topic.replication()))
                        .configs(topic.configuration()))
                .toList();
        admin.createTopics(missing).all().get();
        return missing.stream().map(NewTopic::name).toList();
    }
}
