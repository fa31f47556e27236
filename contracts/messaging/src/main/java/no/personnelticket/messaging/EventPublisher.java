package no.personnelticket.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Publishes events as CloudEvents in binary mode, acks=all. Publishing ends within 8 seconds: with
 * {@link EventsNotPublishedException} where a retry can help, else with {@link PublicationRefusedException}.
 */
@ApplicationScoped
public class EventPublisher {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Producer<String, byte[]> producer;
    private final String source;

    public EventPublisher(
            Producer<String, byte[]> producer, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.producer = producer;
        this.source = "/" + service;
    }

    /** Returns when the brokers have acknowledged all of them; publishing again is harmless. */
    public void publish(Collection<StoredEvent> events) {
        send(events.stream().map(this::cloudEvent));
    }

    /** The same without waiting: ends as {@link #publish} does, within the same time. */
    public CompletableFuture<Void> publishAsync(Collection<StoredEvent> events) {
        return CompletableFuture.allOf(
                events.stream().map(this::cloudEvent).map(this::send).toArray(CompletableFuture[]::new));
    }

    /** Sends a record as it is, headers and all, for instance to a quarantine. */
    void publish(String topic, String key, byte[] body, Headers headers) {
        send(Stream.of(new ProducerRecord<>(topic, null, key, body, headers)));
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

    /** Absent brokers are waited for once: the first record that cannot be sent ends it. */
    private void send(Stream<ProducerRecord<String, byte[]>> records) {
        List<CompletableFuture<Void>> sent = new ArrayList<>();
        try {
            records.forEach(record -> {
                CompletableFuture<Void> next = send(record);
                if (next.isCompletedExceptionally()) {
                    next.join();
                }
                sent.add(next);
            });
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (CompletionException | ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed(failed.getCause());
        } catch (TimeoutException late) {
            throw new EventsNotPublishedException(late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EventsNotPublishedException(interrupted);
        }
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

    /**
     * The closed list of what passes by itself: what Kafka itself declares to be retriable, and the end of this process (a
     * closed producer, an interruption). See docs/0002-which-fault-passes.md.
     */
    private static RuntimeException failed(Throwable fault) {
        return fault instanceof RetriableException
                        || fault instanceof InterruptException
                        || fault instanceof IllegalStateException
                ? new EventsNotPublishedException(fault)
                : new PublicationRefusedException(fault);
    }

    static void add(Headers headers, String name, String value) {
        headers.add(name, utf8(value));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
