package no.personnelticket.messaging;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishes events as CloudEvents in binary mode and returns when the brokers have them all (acks=all). */
@ApplicationScoped
public class EventPublisher {

    private final Producer<String, byte[]> producer;
    private final TextMapPropagator traces;
    private final List<Header> sameForAll;
    private final Repeated types = new Repeated("ce_type");
    private final Repeated times = new Repeated("ce_time");

    public EventPublisher(
            Producer<String, byte[]> producer,
            OpenTelemetry openTelemetry,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.producer = producer;
        this.traces = openTelemetry.getPropagators().getTextMapPropagator();
        this.sameForAll = List.of(
                header("ce_specversion", "1.0"),
                header("ce_source", "/" + service),
                header("ce_datacontenttype", "application/json"),
                header("content-type", "application/json"));
    }

    /** Throws {@link EventsNotPublishedException} when not all could be published; publishing again is harmless. */
    public void publish(Collection<StoredEvent> stored) {
        publish(stored.stream());
    }

    /** As {@link #publish(Collection)}; each is made when its turn to be sent has come. */
    public void publish(Stream<StoredEvent> stored) {
        Headers trace = headers(Context.current());
        send(stored.map(event -> cloudEvent(event, trace)));
    }

    /** Events of one step, and the trace that goes on with them. */
    record Sending(List<StoredEvent> events, Context trace) {}

    /**
     * Begins to publish. Each future ends when the brokers have those events, or with {@link EventsNotPublishedException};
     * once the brokers are found to be away, the rest does not wait for them one by one.
     */
    List<CompletableFuture<Void>> beginAll(List<Sending> all) {
        List<CompletableFuture<Void>> begun = new ArrayList<>();
        Optional<EventsNotPublishedException> away = Optional.empty();
        for (Sending one : all) {
            CompletableFuture<Void> next = away.<CompletableFuture<Void>>map(CompletableFuture::failedFuture)
                    .orElseGet(() -> begin(one));
            away = away.or(() -> EventsNotPublishedException.brokersAway(next));
            begun.add(next);
        }
        return begun;
    }

    /** Sends a record as it is, headers and all, for instance to a quarantine. */
    void publish(String topic, String key, byte[] body, Headers headers) {
        send(Stream.of(new ProducerRecord<>(topic, null, key, body, headers)));
    }

    private ProducerRecord<String, byte[]> cloudEvent(StoredEvent event, Headers trace) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(event.topic(), null, event.key(), event.body(), sameForAll);
        Headers headers = record.headers();
        add(headers, "ce_id", event.id());
        headers.add(types.of(event.type()));
        add(headers, "ce_subject", event.key());
        headers.add(times.of(event.time()));
        trace.forEach(headers::add);
        return record;
    }

    private CompletableFuture<Void> begin(Sending sending) {
        Headers trace = headers(sending.trace());
        return CompletableFuture.allOf(sending.events().stream()
                .map(event -> begin(cloudEvent(event, trace)))
                .toArray(CompletableFuture[]::new));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback tells the same
    private CompletableFuture<Void> begin(ProducerRecord<String, byte[]> record) {
        CompletableFuture<Void> published = new CompletableFuture<>();
        try {
            producer.send(record, (sent, fault) -> {
                if (fault == null) {
                    published.complete(null);
                } else {
                    published.completeExceptionally(new EventsNotPublishedException(fault));
                }
            });
        } catch (KafkaException notSent) {
            published.completeExceptionally(new EventsNotPublishedException(notSent));
        }
        return published;
    }

    private Headers headers(Context trace) {
        Headers headers = new RecordHeaders();
        traces.inject(trace, headers, EventPublisher::add);
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(header(name, value));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private void send(Stream<ProducerRecord<String, byte[]>> records) {
        try {
            for (Future<?> sent : records.map(producer::send).toList()) {
                sent.get();
            }
        } catch (ExecutionException notSent) {
            throw new EventsNotPublishedException(notSent.getCause());
        } catch (KafkaException notSent) {
            throw new EventsNotPublishedException(notSent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EventsNotPublishedException(interrupted);
        }
    }

    /** A header that mostly has the value that it had before; then it is not written again. */
    private static final class Repeated {

        private final String name;
        private volatile Written last;

        private record Written(Object value, Header header) {}

        Repeated(String name) {
            this.name = name;
        }

        Header of(Object value) {
            Written written = last;
            if (written == null || !written.value().equals(value)) {
                written = new Written(value, header(name, value.toString()));
                last = written;
            }
            return written.header();
        }
    }
}
