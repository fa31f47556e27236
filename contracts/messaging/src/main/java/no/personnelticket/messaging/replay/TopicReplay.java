package no.personnelticket.messaging.replay;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import no.personnelticket.events.Event;
import no.personnelticket.messaging.consume.EventHandler;
import no.personnelticket.messaging.consume.EventReceiver;
import no.personnelticket.messaging.kafka.KafkaSettings;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Reads topics again with the handlers of the service, for a database that was restored and lacks what was processed
 * after its backup. What is stored already does not change, so a replay may run at any time, repeatedly, and while the
 * consumers run. If it fails, it can be started again.
 */
@Singleton
public class TopicReplay {

    private static final Logger LOG = Logger.getLogger(TopicReplay.class);

    private static final int BATCH = 500;

    private final KafkaSettings kafka;
    private final EventReceiver receiver;
    private final List<EventHandler<?>> handlers;

    TopicReplay(KafkaSettings kafka, EventReceiver receiver, @All List<EventHandler<?>> handlers) {
        this.kafka = kafka;
        this.receiver = receiver;
        this.handlers = handlers.stream()
                .sorted(Comparator.<EventHandler<?>>comparingInt(EventHandler::replayOrder)
                        .thenComparing(TopicReplay::topic))
                .toList();
    }

    /**
     * What was read again of a topic.
     *
     * @param refused how many of the records cannot be processed; they were quarantined before
     */
    public record ReplayedTopic(String topic, long records, long refused) {}

    /** The topics that can be replayed. */
    public Set<String> topics() {
        return handlers.stream().map(TopicReplay::topic).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Reads these topics up to their current ends, one after the other.
     *
     * @param from leaves out records that were written earlier; null for all records
     */
    public List<ReplayedTopic> replay(Set<String> topics, Instant from) {
        try (TopicRecords records = new TopicRecords(kafka, BATCH)) {
            return handlers.stream()
                    .filter(handler -> topics.contains(topic(handler)))
                    .map(handler -> replay(handler, from, records))
                    .toList();
        }
    }

    private <E extends Event> ReplayedTopic replay(EventHandler<E> handler, Instant from, TopicRecords records) {
        AtomicLong read = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        String topic = topic(handler);
        records.read(from == null ? records.whole(topic) : records.since(topic, from), batch -> {
            read.addAndGet(batch.count());
            refused.addAndGet(replay(batch, handler));
        });
        LOG.infof("Replayed, topic=%s from=%s records=%d refused=%d", topic, from, read.get(), refused.get());
        return new ReplayedTopic(topic, read.get(), refused.get());
    }

    private <E extends Event> int replay(ConsumerRecords<String, byte[]> batch, EventHandler<E> handler) {
        return batch.isEmpty() ? 0 : receiver.replay(batch, handler);
    }

    private static String topic(EventHandler<?> handler) {
        return Event.topic(handler.type());
    }
}
