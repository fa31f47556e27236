package no.personnelticket.messaging.consume;

import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import no.personnelticket.events.Event;
import no.personnelticket.messaging.MalformedEventException;
import no.personnelticket.messaging.quarantine.QuarantineReason;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** The readable events of a batch with their records, and the handling of refused ones. */
final class ReceivedBatch<E extends Event> {

    private final List<ReceivedEvent<E>> events = new ArrayList<>();
    private final IdentityHashMap<ReceivedEvent<?>, ConsumerRecord<String, byte[]>> records = new IdentityHashMap<>();
    private final Refusal refusal;
    private final Function<String, Timer> stored;

    /** Handles a record that cannot be processed; the reason never contains its values. */
    interface Refusal {
        void of(ConsumerRecord<String, byte[]> record, QuarantineReason code, String reason);
    }

    /**
     * Creates an empty batch.
     *
     * @param stored returns the timer for the age of a topic's events when they are stored; null if it is not measured
     */
    ReceivedBatch(Refusal refusal, Function<String, Timer> stored) {
        this.refusal = refusal;
        this.stored = stored;
    }

    /** Adds the events of readable records and refuses the others. */
    void read(ConsumerRecords<String, byte[]> all, Class<E> type, Instant now) {
        for (ConsumerRecord<String, byte[]> record : all) {
            try {
                ReceivedEvent<E> received = CloudEventReader.read(record, type, now);
                events.add(received);
                records.put(received, record);
            } catch (MalformedEventException malformed) {
                refusal.of(record, malformed.code(), malformed.getMessage());
            }
        }
    }

    List<ReceivedEvent<E>> events() {
        return events;
    }

    void refuse(ReceivedEvent<?> received, QuarantineReason code, String reason) {
        refusal.of(records.get(received), code, reason);
    }

    /** These events were processed: refuses some of them and measures the age of the others. */
    void processed(List<ReceivedEvent<E>> some, List<BatchResult.Refusal> refusals, long now) {
        Set<ReceivedEvent<?>> refused = Collections.newSetFromMap(new IdentityHashMap<>());
        for (BatchResult.Refusal one : refusals) {
            refuse(one.received(), one.code(), one.reason());
            refused.add(one.received());
        }
        Timer timer = stored.apply(some.get(0).topic());
        if (timer != null) {
            some.stream().filter(one -> !refused.contains(one)).forEach(one -> {
                long age = now - records.get(one).timestamp();
                timer.record(Math.max(0, age), TimeUnit.MILLISECONDS);
            });
        }
    }
}
