package no.personnelticket.messaging;

import io.opentelemetry.context.Context;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Publishes events as CloudEvents in binary mode and returns when the brokers have them all (acks=all). */
@ApplicationScoped
public class EventPublisher {

    private final MutinyEmitter<byte[]> events;
    private final URI source;

    public EventPublisher(
            @Channel("events") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> events,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.events = events;
        this.source = URI.create("/" + service);
    }

    /** Throws {@link EventsNotPublishedException} when not all could be published; publishing again is harmless. */
    public void publish(Collection<StoredEvent> stored) {
        await(stored.stream().map(event -> send(event.body(), metadata(event))).toList());
    }

    /** Sends a record as it is, headers and all, for instance to a quarantine. */
    void publish(String topic, String key, byte[] body, Headers headers) {
        OutgoingKafkaRecordMetadata<String> record = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(topic)
                .withKey(key)
                .withHeaders(headers)
                .build();
        await(List.of(send(body, Metadata.of(record))));
    }

    private CompletableFuture<Void> send(byte[] body, Metadata metadata) {
        return events.sendMessage(Message.of(body, metadata.with(TracingMetadata.withCurrent(Context.current()))))
                .subscribeAsCompletionStage();
    }

    private Metadata metadata(StoredEvent event) {
        return Metadata.of(
                OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(event.topic())
                        .withKey(event.key())
                        .build(),
                OutgoingCloudEventMetadata.builder()
                        .withId(event.id())
                        .withType(event.type())
                        .withSource(source)
                        .withSubject(event.key())
                        .withTimestamp(event.time().atZone(ZoneOffset.UTC))
                        .withDataContentType("application/json")
                        .build());
    }

    private static void await(List<CompletableFuture<Void>> sent) {
        try {
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException notSent) {
            throw new EventsNotPublishedException(notSent.getCause());
        }
    }
}
