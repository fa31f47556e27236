package no.personnelticket.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes the producer that all events of a service go through: acks=all, and it waits 10 s at most for the brokers. */
class EventProducer {

    /** A record waits for no others: what is sent while the brokers are busy travels together anyway. */
    private static final Map<String, Object> SETTINGS = Map.of(
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
            ProducerConfig.LINGER_MS_CONFIG, 0,
            ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);

    /** Made when the first event is published. {@code broker} is all that is configured under {@code kafka.}. */
    @Produces
    @ApplicationScoped
    Producer<String, byte[]> producer(
            @Identifier("default-kafka-broker") Map<String, Object> broker, MeterRegistry metrics) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.putAll(SETTINGS);
        Producer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        new KafkaClientMetrics(producer).bindTo(metrics);
        return producer;
    }

    void close(@Disposes Producer<String, byte[]> producer) {
        producer.close();
    }
}
