package no.personnelticket.console.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import no.personnelticket.messaging.kafka.KafkaSettings;

/** Connects to Kafka as the services do. */
public class KafkaConfiguration {

    @Produces
    @Singleton
    KafkaSettings settings(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        return new KafkaSettings(broker, "console");
    }
}
