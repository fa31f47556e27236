package no.personnelticket.usage;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import no.personnelticket.events.Event;
import no.personnelticket.messaging.StoredEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Publishes events with other headers than their own. */
public final class Records {

    private Records() {}

    public static void publish(Event event, Map<String, String> moreHeaders) {
        StoredEvent stored = StoredEvent.of(event, null);
        Map<String, String> headers = new HashMap<>(moreHeaders);
        headers.putAll(
                Map.of("ce_specversion", "1.0", "ce_id", stored.id(), "ce_type", stored.type(), "ce_source", "/test"));
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(stored.topic(), stored.key(), stored.body().getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException fault) {
            throw new AssertionError(fault);
        }
    }
}
