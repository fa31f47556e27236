package no.personnelticket.messaging.consume;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether a consumer group has processed a topic up to a moment: compares the ends of its partitions at the moment
 * with the group's committed offsets. The ends are kept until they are reached, so that it becomes true under constant
 * traffic too.
 */
final class ProcessedUpTo {

    private static final long NOT_MORE_OFTEN_THAN = Duration.ofMillis(20).toNanos();

    private final Supplier<Admin> admin;
    private final String group;
    private final String topic;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Ends ends;
    private volatile long lastAsked = System.nanoTime() - NOT_MORE_OFTEN_THAN;
    private volatile long processed = System.nanoTime() - Duration.ofDays(1).toNanos();

    ProcessedUpTo(Supplier<Admin> admin, String group, String topic) {
        this.admin = admin;
        this.group = group;
        this.topic = topic;
    }

    boolean includes(long moment) {
        if (processed - moment > 0) {
            return true;
        }
        if (System.nanoTime() - lastAsked > NOT_MORE_OFTEN_THAN && asking.compareAndSet(false, true)) {
            ask();
        }
        return false;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // its effect is the two fields
    private void ask() {
        lastAsked = System.nanoTime();
        try {
            ends().thenCombine(committed(), this::compare).whenComplete((compared, fault) -> asking.set(false));
        } catch (RuntimeException notAsked) {
            asking.set(false);
        }
    }

    private boolean compare(Ends last, Map<TopicPartition, OffsetAndMetadata> committed) {
        boolean isBehind = isBehind(last.offsets(), committed);
        if (!isBehind) {
            processed = last.moment();
        }
        ends = isBehind ? last : null;
        return isBehind;
    }

    /** Where the partitions ended at the moment, by {@link System#nanoTime()}. */
    private record Ends(long moment, Map<TopicPartition, ListOffsetsResultInfo> offsets) {}

    private CompletionStage<Ends> ends() {
        Ends known = ends;
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        long moment = System.nanoTime();
        return offsets().thenApply(offsets -> new Ends(moment, offsets));
    }

    /** Includes uncommitted records: behind an open transaction there may be events that are not visible yet. */
    private CompletionStage<Map<TopicPartition, ListOffsetsResultInfo>> offsets() {
        return admin.get()
                .describeTopics(List.of(topic))
                .topicNameValues()
                .get(topic)
                .toCompletionStage()
                .thenCompose(description -> admin.get()
                        .listOffsets(description.partitions().stream()
                                .map(partition -> new TopicPartition(topic, partition.partition()))
                                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())))
                        .all()
                        .toCompletionStage());
    }

    private CompletionStage<Map<TopicPartition, OffsetAndMetadata>> committed() {
        return admin.get()
                .listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .toCompletionStage();
    }

    private static boolean isBehind(
            Map<TopicPartition, ListOffsetsResultInfo> ends, Map<TopicPartition, OffsetAndMetadata> committed) {
        return ends.entrySet().stream().anyMatch(end -> {
            OffsetAndMetadata reached = committed.get(end.getKey());
            return (reached == null ? 0 : reached.offset()) < end.getValue().offset();
        });
    }
}
