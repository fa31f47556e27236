package no.personnelticket.console.overview;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.personnelticket.console.service.Service;
import no.personnelticket.events.TopicSettings;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Problem;
import no.personnelticket.messaging.kafka.KafkaSettings;
import no.personnelticket.messaging.quarantine.Quarantine;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Reads from the brokers how many records each topic got, and how far each service has processed them. */
@Singleton
public class TopicStatesClient {

    private static final Duration RECENTLY = Duration.ofMinutes(5);

    private final KafkaSettings kafka;
    private final Clock clock;
    private Admin admin;

    public TopicStatesClient(KafkaSettings kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    /** Offsets of all partitions: the end offset, and the offset of the first record in the last five minutes. */
    private record Offsets(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> recent) {}

    /** The topics of events. Throws {@link Problem} 503 if the brokers do not answer. */
    List<TopicState> states() {
        try {
            Offsets offsets = offsets();
            Map<String, Map<TopicPartition, Long>> committed = committed();
            return topics().map(topic -> state(topic, offsets, committed)).toList();
        } catch (ExecutionException unanswered) {
            throw unavailable();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private Offsets offsets() throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions =
                topics().flatMap(TopicStatesClient::partitions).toList();
        Map<TopicPartition, Long> ends = list(partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> recent = list(
                partitions,
                OffsetSpec.forTimestamp(clock.instant().minus(RECENTLY).toEpochMilli()));
        return new Offsets(ends, recent);
    }

    private Map<TopicPartition, Long> list(List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        return admin()
                .listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which)))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    private Map<String, Map<TopicPartition, Long>> committed() throws InterruptedException {
        Map<String, Map<TopicPartition, Long>> committed = new LinkedHashMap<>();
        Map<String, KafkaFuture<Map<TopicPartition, OffsetAndMetadata>>> asked = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            asked.put(
                    service.title(),
                    admin().listConsumerGroupOffsets(service.title()).partitionsToOffsetAndMetadata());
        }
        for (Map.Entry<String, KafkaFuture<Map<TopicPartition, OffsetAndMetadata>>> group : asked.entrySet()) {
            committed.put(group.getKey(), offsets(group.getValue()));
        }
        return committed;
    }

    private static Map<TopicPartition, Long> offsets(KafkaFuture<Map<TopicPartition, OffsetAndMetadata>> group)
            throws InterruptedException {
        try {
            return group.get().entrySet().stream()
                    .filter(offset -> offset.getValue() != null)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, offset -> offset.getValue().offset()));
        } catch (ExecutionException noGroup) {
            return Map.of();
        }
    }

    private static TopicState state(
            TopicSettings topic, Offsets offsets, Map<String, Map<TopicPartition, Long>> committed) {
        long recently = partitions(topic)
                .mapToLong(partition -> offsets.recent().get(partition) < 0
                        ? 0
                        : offsets.ends().get(partition) - offsets.recent().get(partition))
                .sum();
        List<TopicState.Reader> readers = new ArrayList<>();
        committed.forEach((group, processed) -> {
            if (partitions(topic).map(processed::get).anyMatch(Objects::nonNull)) {
                long lag = partitions(topic)
                        .mapToLong(partition -> offsets.ends().get(partition) - processed.getOrDefault(partition, 0L))
                        .sum();
                readers.add(new TopicState.Reader(group, Math.max(0, lag)));
            }
        });
        return new TopicState(topic.name(), recently, readers);
    }

    private static Stream<TopicSettings> topics() {
        return TopicSettings.ofEvents().stream().filter(topic -> !topic.name().endsWith(Quarantine.SUFFIX));
    }

    private static Stream<TopicPartition> partitions(TopicSettings topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition));
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = kafka.admin();
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }

    private static Problem unavailable() {
        return Problem.retryLater(
                CommonErrorCode.UNAVAILABLE, "The brokers do not answer; retry after 5 s", Duration.ofSeconds(5));
    }
}
