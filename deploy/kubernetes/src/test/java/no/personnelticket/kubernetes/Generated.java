package no.personnelticket.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.personnelticket.events.TopicSettings;

/**
 * The manifests that are made from the contracts: a KafkaTopic for each topic, and a KafkaUser for whoever sends or receives and
 * for the console, which reads all topics and replays.
 */
final class Generated {

    private static final String TOPIC = """
            apiVersion: kafka.strimzi.io/v1
            kind: KafkaTopic
            metadata:
              name: %s
              labels:
                strimzi.io/cluster: kafka
            spec:
              topicName: %s
              partitions: %d
              replicas: %d
              config:
            %s""";

    private static final String USER = """
            apiVersion: kafka.strimzi.io/v1
            kind: KafkaUser
            metadata:
              name: %s
              labels:
                strimzi.io/cluster: kafka
            spec:
              authentication:
                type: scram-sha-512
              authorization:
                type: simple
                acls:
            %s""";

    private static final String ACL = """
                  - resource:
                      type: %s
                      name: %s
                      patternType: %s
                    operations: [%s]
            """;

    private Generated() {}

    static String topics() {
        return "# Made from contracts/topics.yaml: README.md says how.\n"
                + TopicSettings.all().stream().map(Generated::topic).collect(Collectors.joining("---\n"));
    }

    static String users() {
        Map<String, Map<String, Set<String>>> rights = new TreeMap<>();
        JsonNode asyncApi = asyncApi();
        for (JsonNode operation : asyncApi.path("operations")) {
            String channel = operation.at("/channel/$ref").asText();
            String topic = asyncApi.at(channel.substring(1) + "/address").asText();
            Set<String> allowed = rights.computeIfAbsent(
                            operation.at("/tags/0/name").asText(), user -> new TreeMap<>())
                    .computeIfAbsent(topic, name -> new TreeSet<>(Set.of("Describe")));
            allowed.add(operation.path("action").asText().equals("send") ? "Write" : "Read");
            if (topic.endsWith(".quarantine")) {
                // whoever fills a quarantine counts what is in it and replays it
                allowed.add("Read");
            }
        }
        return "# Made from contracts/asyncapi.yaml: README.md says how.\n"
                + Stream.concat(
                                rights.entrySet().stream()
                                        .map(user -> user(
                                                user.getKey(),
                                                user.getValue(),
                                                group(user.getKey(), "Describe, Read"))),
                                Stream.of(console(rights.keySet())))
                        .collect(Collectors.joining("---\n"));
    }

    /** It asks how far each group is, and writes its audit log and what it replays in one transaction. */
    private static String console(Set<String> groups) {
        Map<String, Set<String>> topics = new TreeMap<>();
        for (TopicSettings topic : TopicSettings.all()) {
            topics.put(
                    topic.name(),
                    topic.name().endsWith(".quarantine")
                            ? Set.of("Describe", "Read")
                            : Set.of("Describe", "Read", "Write"));
        }
        return user(
                "console",
                topics,
                groups.stream().map(group -> group(group, "Describe")).collect(Collectors.joining())
                        + ACL.formatted("transactionalId", TopicSettings.CONSOLE_AUDIT, "literal", "Describe, Write"));
    }

    private static String group(String name, String operations) {
        return ACL.formatted("group", name, "literal", operations);
    }

    private static String topic(TopicSettings topic) {
        String config = new TreeMap<>(topic.configuration())
                .entrySet().stream()
                        .map(setting -> "    %s: %s\n".formatted(setting.getKey(), setting.getValue()))
                        .collect(Collectors.joining());
        return TOPIC.formatted(objectName(topic.name()), topic.name(), topic.partitions(), topic.replication(), config);
    }

    private static String user(String name, Map<String, Set<String>> topics, String others) {
        String acls = topics.entrySet().stream()
                .map(topic -> ACL.formatted(
                        "topic", topic.getKey(), "literal", String.join(", ", new TreeSet<>(topic.getValue()))))
                .collect(Collectors.joining());
        return USER.formatted(name, acls + others);
    }

    /** Kubernetes names objects in lower case. */
    private static String objectName(String topic) {
        return topic.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static JsonNode asyncApi() {
        try (InputStream document = TopicSettings.class.getResourceAsStream("/asyncapi.yaml")) {
            return new YAMLMapper().readTree(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
