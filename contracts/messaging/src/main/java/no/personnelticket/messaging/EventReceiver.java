package no.personnelticket.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
        receive(records, handler, new ReceivedBatch<>(this::quarantine, metrics::stored));
    }

    /**
     * The same with records that the service received before, which its database may lack. Neither counts them as received
     * nor puts them into the quarantine, where those that are refused are already; returns how many are refused.
     */
    public <E extends Event> int replay(ConsumerRecords<String, byte[]> records, EventHandler<E> handler) {
        AtomicInteger refused = new AtomicInteger();
        receive(
                records,
                handler,
                new ReceivedBatch<>(
                        (record, code, reason) -> {
                            metrics.refused(record.topic(), code).increment();
                            refused.incrementAndGet();
                        },
                        topic -> null));
        return refused.get();
    }

    private void quarantine(ConsumerRecord<String, byte[]> record, QuarantineReason code, String reason) {
        metrics.refused(record.topic(), code).increment();
        quarantine.put(record, code, reason);
    }

    private <E extends Event> void receive(
            ConsumerRecords<String, byte[]> records, EventHandler<E> handler, ReceivedBatch<E> batch) {
        batch.read(records, handler.type(), clock.instant());
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

    private <E extends Event> void process(
            List<ReceivedEvent<E>> events, ReceivedBatch<E> batch, EventHandler<E> handler) {
        BatchResult result;
        try (EventSpans.Batch traced = spans.processing(events)) {
            result = traced.storing(() -> database.inTransaction(() -> handler.store(events)));
            publisher.publish(result.publish());
            handler.afterCommit(events);
        }
        batch.processed(events, result.refusals(), clock.millis());
    }

    private <E extends Event> void processAlone(ReceivedEvent<E> one, ReceivedBatch<E> batch, EventHandler<E> handler) {
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
        batch.refuse(one, code(last), reason(last));
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
