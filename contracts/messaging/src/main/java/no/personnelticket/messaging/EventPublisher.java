package no.personnelticket.messaging;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
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
        Headers trace = new RecordHeaders();
        traces.inject(Context.current(), trace, EventPublisher::add);
        send(stored.stream().map(event -> cloudEvent(event, trace)).toList());
    }

    /** Sends a record as it is, headers and all, for instance to a quarantine. */
    void publish(String topic, String key, byte[] body, Headers headers) {
        send(List.of(new ProducerRecord<>(topic, null, key, body, headers)));
    }

    private ProducerRecord<String, byte[]> cloudEvent(StoredEvent event, Headers trace) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(event.topic(), null, event.key(), event.body(), sameForAll);
        Headers headers = record.headers();
        add(headers, "ce_id", event.id());
        add(headers, "ce_type", event.type());
        add(headers, "ce_subject", event.key());
        add(headers, "ce_time", event.time().toString());
        trace.forEach(headers::add);
        return record;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(header(name, value));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        try {
            for (Future<?> sent : records.stream().map(producer::send).toList()) {
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
}
