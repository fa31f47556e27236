package no.personnelticket.embedded;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import no.personnelticket.events.Event;
import no.personnelticket.events.Image;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of the system: one for each event, compacted for images, and a quarantine for each. */
public final class Topics {

    private static final int PARTITIONS = 6;

    private Topics() {}

    /** Creates the topics that do not exist yet. */
    public static void create(String bootstrapServers) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var existing = admin.listTopics().names().get();
            admin.createTopics(events(Event.class)
                            .flatMap(Topics::of)
                            .filter(topic -> !existing.contains(topic.name()))
                            .toList())
                    .all()
                    .get();
        }
    }

    private static Stream<NewTopic> of(Class<? extends Event> event) {
        NewTopic topic = new NewTopic(Event.topic(event), PARTITIONS, (short) 1);
        if (Image.class.isAssignableFrom(event)) {
            topic.configs(Map.of("cleanup.policy", "compact"));
        }
        return Stream.of(topic, new NewTopic(Event.topic(event) + ".quarantine", 1, (short) 1));
    }

    private static Stream<Class<? extends Event>> events(Class<? extends Event> type) {
        return type.isSealed()
                ? List.of(type.getPermittedSubclasses()).stream()
                        .flatMap(permitted -> events(permitted.asSubclass(Event.class)))
                : Stream.of(type);
    }
}
