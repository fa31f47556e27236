package no.personnelticket.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * How a topic is created, from {@code contracts/topics.yaml}, which is in this jar.
 *
 * @param replication copies in an installation; a single broker has one
 * @param maxRecordBytes the largest record that the topic takes, with key and headers
 * @param retention how long records are kept; empty where the newest of each key is kept for ever
 */
public record TopicSettings(
        String name, int partitions, short replication, int maxRecordBytes, Optional<Duration> retention) {

    private static final List<TopicSettings> ALL = read();

    /** Each event's topic, followed by its quarantine. */
    public static List<TopicSettings> all() {
        return ALL;
    }

    /** The size in bytes of the largest record that any topic takes. */
    public static int largestRecord() {
        return ALL.stream().mapToInt(TopicSettings::maxRecordBytes).max().orElseThrow();
    }

    /** The settings of the topic, as Kafka names them. */
    public Map<String, String> configuration() {
        String size = Integer.toString(maxRecordBytes);
        return retention
                .map(kept -> Map.of("max.message.bytes", size, "retention.ms", Long.toString(kept.toMillis())))
                .orElseGet(() -> Map.of("max.message.bytes", size, "cleanup.policy", "compact"));
    }

    private static List<TopicSettings> read() {
        try (InputStream yaml = TopicSettings.class.getResourceAsStream("/topics.yaml")) {
            Map<String, Object> file = new Yaml().load(yaml);
            Map<?, ?> topics = (Map<?, ?>) file.get("topics");
            return topics.entrySet().stream()
                    .flatMap(topic -> of(file, (String) topic.getKey(), (Map<?, ?>) topic.getValue()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<TopicSettings> of(Map<String, Object> file, String name, Map<?, ?> topic) {
        int partitions = (int) file.get("partitions");
        short replication = ((Integer) file.get("replication")).shortValue();
        return Stream.of(
                new TopicSettings(
                        name, partitions, replication, (int) file.get("maxRecordBytes"), days(topic, "retentionDays")),
                new TopicSettings(
                        name + ".quarantine",
                        1,
                        replication,
                        (int) file.get("quarantineMaxRecordBytes"),
                        days(topic, "quarantineRetentionDays")));
    }

    private static Optional<Duration> days(Map<?, ?> topic, String name) {
        return Optional.ofNullable((Integer) topic.get(name)).map(Duration::ofDays);
    }
}
