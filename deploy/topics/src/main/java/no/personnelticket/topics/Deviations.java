package no.personnelticket.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import no.personnelticket.events.TopicSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Compares the settings of the cluster's topics with topics.yaml. It changes nothing: the operator decides about
 * differences.
 */
final class Deviations {

    private final List<String> found = new ArrayList<>();

    private Deviations() {}

    /**
     * A sentence for each setting that differs.
     *
     * @param created the topics created just now, which some brokers may not know yet
     */
    static List<String> of(Admin admin, OptionalInt copies, List<String> created)
            throws InterruptedException, ExecutionException {
        List<TopicSettings> older = TopicSettings.all().stream()
                .filter(topic -> !created.contains(topic.name()))
                .toList();
        List<String> names = older.stream().map(TopicSettings::name).toList();
        Map<String, TopicDescription> descriptions =
                admin.describeTopics(names).allTopicNames().get();
        Map<ConfigResource, Config> configurations = admin.describeConfigs(
                        names.stream().map(Deviations::resource).toList())
                .all()
                .get();
        Deviations deviations = new Deviations();
        for (TopicSettings topic : older) {
            deviations.compare(topic, descriptions.get(topic.name()), copies.orElse(topic.replication()));
            deviations.compare(topic, configurations.get(resource(topic.name())));
        }
        return deviations.found;
    }

    private void compare(TopicSettings topic, TopicDescription actual, int copies) {
        compare(topic, "partitions", topic.partitions(), actual.partitions().size());
        compare(
                topic,
                "replication",
                copies,
                actual.partitions().get(0).replicas().size());
    }

    private void compare(TopicSettings topic, Config actual) {
        topic.configuration()
                .forEach((name, expected) ->
                        compare(topic, name, expected, actual.get(name).value()));
    }

    private void compare(TopicSettings topic, String setting, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            found.add("The topic %s has %s=%s, but topics.yaml says %s"
                    .formatted(topic.name(), setting, actual, expected));
        }
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
