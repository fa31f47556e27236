package no.personnelticket.messaging.publish;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import no.personnelticket.messaging.kafka.KafkaSettings;
import org.apache.kafka.clients.producer.Producer;

/** The only producer of a service, created when the first event is published. */
class EventProducer {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);

    @Produces
    @ApplicationScoped
    Producer<String, byte[]> producer(KafkaSettings kafka, MeterRegistry metrics) {
        Producer<String, byte[]> producer = kafka.producer();
        new KafkaClientMetrics(producer).bindTo(metrics);
        return producer;
    }

    void close(@Disposes Producer<String, byte[]> producer) {
        producer.close(CLOSE_WITHIN);
    }
}
