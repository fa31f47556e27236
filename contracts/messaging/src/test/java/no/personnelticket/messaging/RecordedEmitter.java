package no.personnelticket.messaging;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorOutgoingConfiguration;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.impl.RuntimeKafkaSinkConfiguration;
import io.smallrye.reactive.messaging.kafka.impl.ce.KafkaCloudEventHelper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Takes the messages as the Kafka channel would and keeps the records that it would send. */
final class RecordedEmitter implements MutinyEmitter<byte[]> {

    private static final RuntimeKafkaSinkConfiguration CHANNEL = RuntimeKafkaSinkConfiguration.buildFromConfiguration(
            new KafkaConnectorOutgoingConfiguration(new SmallRyeConfigBuilder()
                    .withDefaultValues(Map.of("channel-name", "events", "value.serializer", "unused"))
                    .build()));

    final List<ProducerRecord<?, ?>> records = new ArrayList<>();

    @Override
    public <M extends Message<? extends byte[]>> Uni<Void> sendMessage(M message) {
        records.add(record(message));
        return Uni.createFrom().voidItem();
    }

    private static ProducerRecord<?, ?> record(Message<?> message) {
        OutgoingKafkaRecordMetadata<?> kafka =
                message.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
        return message.getMetadata(OutgoingCloudEventMetadata.class)
                .<ProducerRecord<?, ?>>map(event -> KafkaCloudEventHelper.createBinaryRecord(
                        message, kafka.getTopic(), kafka, null, event, CHANNEL))
                .orElseGet(() -> new ProducerRecord<>(
                        kafka.getTopic(), null, kafka.getKey(), message.getPayload(), kafka.getHeaders()));
    }

    @Override
    public Uni<Void> send(byte[] payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void sendAndAwait(byte[] payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Cancellable sendAndForget(byte[] payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    public <M extends Message<? extends byte[]>> void send(M message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <M extends Message<? extends byte[]>> void sendMessageAndAwait(M message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <M extends Message<? extends byte[]>> Cancellable sendMessageAndForget(M message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void complete() {}

    @Override
    public void error(Exception fault) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public boolean hasRequests() {
        return true;
    }
}
