package no.personnelticket.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import no.personnelticket.events.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;

/**
 * Steps that begin with events: a batch is stored in one transaction, what it causes is published, then the caller
 * returns and the offsets are committed. A bad record goes to the quarantine of its topic and stops nothing; while the
 * database or the brokers are away, the batch is tried again with growing pauses and nothing is lost. What the first try
 * of a batch comes to says nothing of one event: each is tried alone before it is called bad, and a few times more where
 * another instance may have been the cause.
 */
@ApplicationScoped
public class Receiver {

    private static final Logger LOG = Logger.getLogger(Receiver.class);

    private final EventPublisher publisher;
    private final Quarantine quarantine;
    private final MeterRegistry metrics;
    private final Guard untilItWorks = Guard.create()
            .withRetry()
            .maxRetries(-1)
            .maxDuration(0, ChronoUnit.MILLIS)
            .delay(200, ChronoUnit.MILLIS)
            .whenException(InfrastructureFault::isOne)
            .beforeRetry(fault -> LOG.warnf("Waiting to store events, cause=%s", fault.toString()))
            .withExponentialBackoff()
            .maxDelay(10, ChronoUnit.SECONDS)
            .done()
            .done()
            .build();
    private final Guard unlessAnotherInterferes = Guard.create()
            .withRetry()
            .maxRetries(3)
            .delay(100, ChronoUnit.MILLIS)
            .whenException(InfrastructureFault::mayBeOfAnother)
            .done()
            .build();

    public Receiver(EventPublisher publisher, Quarantine quarantine, MeterRegistry metrics) {
        this.publisher = publisher;
        this.quarantine = quarantine;
        this.metrics = metrics;
    }

    /**
     * Takes a batch.
     *
     * @param store stores the events, in one transaction; it may be called again with the same events, and with fewer
     *     of them when one fails
     */
    public <E extends Event> void receive(
            ConsumerRecords<String, byte[]> records, Class<E> type, Function<List<Received<E>>, Taken> store) {
        IdentityHashMap<Received<?>, ConsumerRecord<String, byte[]>> origins = new IdentityHashMap<>();
        List<Received<E>> batch = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                Received<E> received = read(record, type);
                batch.add(received);
                origins.put(received, record);
            } catch (MalformedEventException malformed) {
                persistently(() -> quarantine.put(record, malformed.getMessage()));
            }
        }
        metrics.counter("events.received", "topic", Event.topic(type)).increment(records.count());
        if (!batch.isEmpty()) {
            take(batch, origins, store);
        }
    }

    private <E extends Event> void take(
            List<Received<E>> batch,
            IdentityHashMap<Received<?>, ConsumerRecord<String, byte[]>> origins,
            Function<List<Received<E>>, Taken> store) {
        try {
            guarded(unlessAnotherInterferes, () -> storeAndPublish(batch, origins, store));
        } catch (RuntimeException ofAny) {
            LOG.debugf(ofAny, "Taking the events one by one, count=%d", batch.size());
            batch.forEach(one -> takeAlone(one, origins, store));
        }
    }

    private <E extends Event> void takeAlone(
            Received<E> one,
            IdentityHashMap<Received<?>, ConsumerRecord<String, byte[]>> origins,
            Function<List<Received<E>>, Taken> store) {
        try {
            guarded(unlessAnotherInterferes, () -> storeAndPublish(List.of(one), origins, store));
        } catch (RuntimeException unexpected) {
            LOG.errorf(unexpected, "Event cannot be taken, topic=%s", one.topic());
            String reason = "cannot be taken: " + unexpected.getClass().getSimpleName();
            persistently(() -> quarantine.put(origins.get(one), reason));
        }
    }

    private <E extends Event> void storeAndPublish(
            List<Received<E>> batch,
            IdentityHashMap<Received<?>, ConsumerRecord<String, byte[]>> origins,
            Function<List<Received<E>>, Taken> store) {
        persistently(() -> {
            Taken taken = QuarkusTransaction.requiringNew().call(() -> store.apply(batch));
            publisher.publish(taken.publish().stream().map(StoredEvent::of).toList());
            taken.refused().forEach(refused -> quarantine.put(origins.get(refused.received()), refused.reason()));
        });
    }

    private void persistently(Runnable work) {
        guarded(untilItWorks, work);
    }

    private static void guarded(Guard guard, Runnable work) {
        guard.get(
                () -> {
                    work.run();
                    return null;
                },
                Void.class);
    }

    private static <E extends Event> Received<E> read(ConsumerRecord<String, byte[]> record, Class<E> type) {
        String eventId = header(record, "ce_id");
        if (eventId == null) {
            throw new MalformedEventException("the header ce_id is required");
        }
        if (!Event.type(type).equals(header(record, "ce_type"))) {
            throw new MalformedEventException("the header ce_type must be " + Event.type(type));
        }
        if (record.value() == null) {
            throw new MalformedEventException("the body is empty");
        }
        return new Received<>(
                EventJson.read(record.value(), type),
                eventId,
                Fingerprint.of(record.value()),
                record.topic(),
                record.partition(),
                record.offset(),
                header(record, "traceparent"));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
