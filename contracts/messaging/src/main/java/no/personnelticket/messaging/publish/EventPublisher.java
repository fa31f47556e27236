package no.personnelticket.messaging.publish;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.personnelticket.messaging.EventMetrics;
import no.personnelticket.messaging.EventSpans;
import no.personnelticket.messaging.StoredEvent;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Publishes events as CloudEvents in binary mode, acks=all. Publishing ends within 8 seconds: with
 * {@link EventsNotPublishedException} if a retry can help, else with {@link PublicationRefusedException}.
 */
@ApplicationScoped
public class EventPublisher {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Producer<String, byte[]> producer;
    private final EventMetrics metrics;
    private final EventSpans spans;
    private final String source;

    public EventPublisher(
            Producer<String, byte[]> producer,
            EventMetrics metrics,
            EventSpans spans,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.producer = producer;
        this.metrics = metrics;
        this.spans = spans;
        this.source = "/" + service;
    }

    /** Returns when the brokers have acknowledged all events. Publishing them again is harmless. */
    public void publish(Collection<StoredEvent> events) {
        await(events.stream().map(this::sending));
    }

    /** As {@link #publish} without waiting: the future completes with the same result, within the same time. */
    public CompletableFuture<Void> publishAsync(Collection<StoredEvent> events) {
        return sendAll(events.stream().map(this::sending), System.nanoTime() + PATIENCE.toNanos());
    }

    /** Publishes a record unchanged with its headers, for instance to a quarantine. */
    public void publish(ProducerRecord<String, byte[]> record) {
        await(Stream.of(() -> send(record)));
    }

    /** Sends one record when {@code get} is called. */
    private interface Sending extends Supplier<CompletableFuture<Void>> {}

    private Sending sending(StoredEvent event) {
        return () -> {
            Span span = spans.sending(event);
            return send(cloudEvent(event)).whenComplete((sent, fault) -> {
                EventSpans.end(span, fault);
                if (fault == null) {
                    metrics.published(event.topic()).increment();
                }
            });
        };
    }

    private ProducerRecord<String, byte[]> cloudEvent(StoredEvent event) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(event.topic(), event.key(), utf8(event.body()));
        Headers headers = record.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", event.id());
        add(headers, "ce_type", event.type());
        add(headers, "ce_source", source);
        add(headers, "ce_subject", event.key());
        add(headers, "ce_time", event.time().toString());
        add(headers, "ce_datacontenttype", "application/json");
        add(headers, "content-type", "application/json");
        if (event.traceParent() != null) {
            add(headers, "traceparent", event.traceParent());
        }
        return record;
    }

    private void await(Stream<Sending> records) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            sendAll(records, end).get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed(failed.getCause());
        } catch (TimeoutException late) {
            throw new EventsNotPublishedException(late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EventsNotPublishedException(interrupted);
        }
    }

    /**
     * Stops at the first record that cannot be sent, so that unavailable brokers are waited for only once, and when
     * the time is up.
     */
    private static CompletableFuture<Void> sendAll(Stream<Sending> records, long end) {
        List<CompletableFuture<Void>> sent = new ArrayList<>();
        for (Sending record : (Iterable<Sending>) records::iterator) {
            CompletableFuture<Void> next = record.get();
            if (next.isCompletedExceptionally()) {
                return next;
            }
            if (System.nanoTime() - end > 0) {
                return CompletableFuture.failedFuture(new EventsNotPublishedException(new TimeoutException()));
            }
            sent.add(next);
        }
        return CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback has the same result
    private CompletableFuture<Void> send(ProducerRecord<String, byte[]> record) {
        CompletableFuture<Void> published = new CompletableFuture<>();
        try {
            producer.send(record, (sent, fault) -> {
                if (fault == null) {
                    published.complete(null);
                } else {
                    published.completeExceptionally(failed(fault));
                }
            });
        } catch (KafkaException | IllegalStateException notSent) {
            published.completeExceptionally(failed(notSent));
        }
        return published;
    }

    private static RuntimeException failed(Throwable fault) {
        return PublicationFault.passes(fault)
                ? new EventsNotPublishedException(fault)
                : new PublicationRefusedException(fault);
    }

    public static void add(Headers headers, String name, String value) {
        headers.add(name, utf8(value));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
