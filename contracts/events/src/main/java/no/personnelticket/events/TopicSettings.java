package no.personnelticket.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;

/**
 * How a topic is created, from {@code contracts/topics.yaml}, which is in this jar.
 *
 * @param replication copies in an installation; a single broker has one
 * @param cleanup {@code delete} or {@code compact}, as Kafka names them
 * @param maxRecordBytes the size of the largest record that the topic accepts, with key and headers
 * @param retention how long records are kept; empty if the topic is compacted and keeps the newest record of each key
 *     for ever
 */
public record TopicSettings(
        String name,
        int partitions,
        short replication,
        String cleanup,
        int maxRecordBytes,
        Optional<Duration> retention) {

    /** The topic of the console's audit log, the only one without events. */
    public static final String CONSOLE_AUDIT = "console-audit";

    private static final List<TopicSettings> ALL = read();

    /** Every topic of an installation. */
    public static List<TopicSettings> all() {
        return ALL;
    }

    /** Each event's topic, followed by its quarantine. */
    public static List<TopicSettings> ofEvents() {
        return ALL.stream().filter(topic -> !topic.name().equals(CONSOLE_AUDIT)).toList();
    }

    /** The size in bytes of the largest record that any topic accepts. */
    public static int largestRecord() {
        return ALL.stream().mapToInt(TopicSettings::maxRecordBytes).max().orElseThrow();
    }

    /** The settings of the topic, as Kafka names them. */
    public Map<String, String> configuration() {
        String size = Integer.toString(maxRecordBytes);
        return retention
                .map(kept -> Map.of(
                        "cleanup.policy",
                        cleanup,
                        "max.message.bytes",
                        size,
                        "retention.ms",
                        Long.toString(kept.toMillis())))
                .orElseGet(() -> Map.of("cleanup.policy", cleanup, "max.message.bytes", size));
    }

    private static List<TopicSettings> read() {
        try (InputStream yaml = TopicSettings.class.getResourceAsStream("/topics.yaml")) {
            Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(yaml);
            return file.get("topics").entrySet().stream()
                    .map(topic -> of(topic.getKey(), topic.getValue()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TopicSettings of(String name, Map<String, Object> topic) {
        return new TopicSettings(
                name,
                (int) topic.get("partitions"),
                ((Integer) topic.get("replication")).shortValue(),
                (String) topic.get("cleanup"),
                (int) topic.get("maxRecordBytes"),
                Optional.ofNullable((Integer) topic.get("retentionDays")).map(Duration::ofDays));
    }
}
