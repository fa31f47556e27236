package no.personnelticket.messaging;

import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import no.personnelticket.events.Event;
import no.personnelticket.store.Database;
import no.personnelticket.store.DatabaseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Processes received records: a batch is stored in one transaction, what it causes is published, then {@link #receive}
 * returns and the offsets may be committed. It throws where the same records must be tried again later. A record goes to
 * the quarantine only when the fault is proved to be its own: it cannot be read, it is refused, or it fails alone, several
 * times, by a fault that does not pass, while the database answers.
 */
@ApplicationScoped
public class EventReceiver {

    private static final Logger LOG = Logger.getLogger(EventReceiver.class);

    /** Another instance may store the same event at the same moment; the next attempt finds it stored. */
    private static final int ATTEMPTS = 3;

    private final Database database;
    private final EventPublisher publisher;
    private final Quarantine quarantine;
    private final EventMetrics metrics;
    private final EventSpans spans;
    private final Clock clock;

    public EventReceiver(
            Database database,
            EventPublisher publisher,
            Quarantine quarantine,
            EventMetrics metrics,
            EventSpans spans,
            Clock clock) {
        this.database = database;
        this.publisher = publisher;
        this.quarantine = quarantine;
        this.metrics = metrics;
        this.spans = spans;
        this.clock = clock;
    }

    /** Returns when every record is stored and its events are published, or is in the quarantine. */
    public <E extends Event> void receive(ConsumerRecords<String, byte[]> records, EventHandler<E> handler) {
        metrics.received(Event.topic(handler.type()), records);
        Batch<E> batch = read(records, handler.type());
        if (batch.events().isEmpty()) {
            return;
        }
        try {
            process(batch.events(), batch, handler);
        } catch (RuntimeException fault) {
            if (TransientFault.is(fault)) {
                throw fault;
            }
            LOG.debugf(
                    fault,
                    "Processing events one by one, count=%d",
                    batch.events().size());
            batch.events()
                    .forEach(one -> TraceParent.inLog(one.traceParent(), () -> processAlone(one, batch, handler)));
        }
    }

    /** The readable events, and the record of each. */
    private record Batch<E extends Event>(
            List<ReceivedEvent<E>> events, Map<ReceivedEvent<?>, ConsumerRecord<String, byte[]>> records) {}

    private <E extends Event> Batch<E> read(ConsumerRecords<String, byte[]> records, Class<E> type) {
        Batch<E> batch = new Batch<>(new ArrayList<>(records.count()), new IdentityHashMap<>());
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                ReceivedEvent<E> received = CloudEventReader.read(record, type, clock.instant());
                batch.events().add(received);
                batch.records().put(received, record);
            } catch (MalformedEventException malformed) {
                quarantine.put(record, malformed.code(), malformed.getMessage());
            }
        }
        return batch;
    }

    private <E extends Event> void process(List<ReceivedEvent<E>> events, Batch<E> batch, EventHandler<E> handler) {
        BatchResult result;
        try (EventSpans.Batch traced = spans.processing(events)) {
            result = traced.storing(() -> database.inTransaction(() -> handler.store(events)));
            publisher.publish(result.publish());
            handler.afterCommit(events);
        }
        Set<ReceivedEvent<?>> refused = Collections.newSetFromMap(new IdentityHashMap<>());
        for (BatchResult.Refusal refusal : result.refusals()) {
            quarantine.put(batch.records().get(refusal.received()), refusal.code(), refusal.reason());
            refused.add(refusal.received());
        }
        countStored(events, refused, batch);
    }

    private <E extends Event> void countStored(
            List<ReceivedEvent<E>> events, Set<ReceivedEvent<?>> refused, Batch<E> batch) {
        Timer stored = metrics.stored(events.get(0).topic());
        long now = clock.millis();
        for (ReceivedEvent<E> one : events) {
            if (!refused.contains(one)) {
                long age = now - batch.records().get(one).timestamp();
                stored.record(Math.max(0, age), TimeUnit.MILLISECONDS);
            }
        }
    }

    private <E extends Event> void processAlone(ReceivedEvent<E> one, Batch<E> batch, EventHandler<E> handler) {
        RuntimeException last = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                process(List.of(one), batch, handler);
                return;
            } catch (RuntimeException fault) {
                if (TransientFault.is(fault)) {
                    throw fault;
                }
                last = fault;
            }
        }
        mustBeItsOwnFault(last);
        LOG.errorf(
                last,
                "Event cannot be processed, topic=%s partition=%d offset=%d",
                one.topic(),
                one.partition(),
                one.offset());
        quarantine.put(batch.records().get(one), code(last), reason(last));
    }

    /** A service that may not publish, or whose store is closed under its consumers while it stops, says nothing of an event. */
    private void mustBeItsOwnFault(RuntimeException fault) {
        if (PublicationRefusedException.isOfTheService(fault)) {
            throw fault;
        }
        try {
            database.exists("select 1");
        } catch (RuntimeException noAnswer) {
            fault.addSuppressed(noAnswer);
            throw fault;
        }
    }

    private static QuarantineReason code(RuntimeException fault) {
        return fault instanceof DatabaseException refused
                        && refused.unstorable().isPresent()
                ? QuarantineReason.UNSTORABLE
                : QuarantineReason.PROCESSING_FAILED;
    }

    private static String reason(RuntimeException fault) {
        return fault instanceof DatabaseException refused
                ? refused.unstorable().orElseGet(refused::getMessage)
                : "processing fails: " + fault.getClass().getSimpleName() + place(fault);
    }

    /** Where in our own code; the fault's message may hold values of the event. */
    private static String place(RuntimeException fault) {
        for (StackTraceElement frame : fault.getStackTrace()) {
            if (frame.getClassName().startsWith("no.personnelticket.")) {
                return " in " + frame.getFileName().replace(".java", "") + "." + frame.getMethodName();
            }
        }
        return "";
    }
}
