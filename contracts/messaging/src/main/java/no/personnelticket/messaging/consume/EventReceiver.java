package no.personnelticket.messaging.consume;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.personnelticket.events.Event;
import no.personnelticket.messaging.EventMetrics;
import no.personnelticket.messaging.EventSpans;
import no.personnelticket.messaging.TraceParent;
import no.personnelticket.messaging.TransientFault;
import no.personnelticket.messaging.publish.EventPublisher;
import no.personnelticket.messaging.publish.PublicationRefusedException;
import no.personnelticket.messaging.quarantine.Quarantine;
import no.personnelticket.messaging.quarantine.QuarantineReason;
import no.personnelticket.store.Database;
import no.personnelticket.store.DatabaseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Processes received records: a batch is stored in one transaction, the events that it causes are published, then
 * {@link #receive} returns and the offsets may be committed. It throws if the same records must be retried later. A
 * record goes to the quarantine only if the record itself is proved to be the cause: it cannot be read, it is refused,
 * or it fails several times when processed alone, with a fault that is not transient, while the database answers.
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

    /** Returns when every record is either in the quarantine or stored with its events published. */
    public <E extends Event> void receive(ConsumerRecords<String, byte[]> records, EventHandler<E> handler) {
        metrics.received(Event.topic(handler.type()), records);
        receive(records, handler, new ReceivedBatch<>(this::quarantine, metrics::stored));
    }

    /**
     * As {@link #receive}, for records that the service received before and that its database may lack. They are not
     * counted as received, and refused ones are not quarantined, since they are in the quarantine already. Returns how
     * many are refused.
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

    /** Rethrows a fault of the service: it has no permission to publish, or its store is closed because it stops. */
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

    /**
     * The method of this project that failed. The fault's message is not used, since it may contain values of the
     * event.
     */
    private static String place(RuntimeException fault) {
        for (StackTraceElement frame : fault.getStackTrace()) {
            if (frame.getClassName().startsWith("no.personnelticket.")) {
                return " in " + frame.getFileName().replace(".java", "") + "." + frame.getMethodName();
            }
        }
        return "";
    }
}
