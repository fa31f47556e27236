package no.personnelticket.benchmarks.offers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import no.personnelticket.events.RightsSelected;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes selections of parties' rights, as the rights-service would. */
final class Selection {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private Selection() {}

    /** Publishes the selection of a party that travels tomorrow. */
    static Party of(int size, String bootstrapServers) throws IOException, InterruptedException, ExecutionException {
        Instant now = Clock.systemUTC().instant();
        LocalDate tomorrow = LocalDate.ofInstant(now, ZoneId.of("Europe/Oslo")).plusDays(1);
        Party party = new Party(size, tomorrow, UUID.randomUUID());
        RightsSelected event = new RightsSelected(
                party.selectionId(),
                Party.CUSTOMER,
                tomorrow,
                now,
                now.plus(Duration.ofHours(24)),
                party.selected(),
                null);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record(event)).get();
        }
        return party;
    }

    private static ProducerRecord<String, byte[]> record(RightsSelected event) throws IOException {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>("RightsSelected", event.key(), JSON.writeValueAsBytes(event));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.id(),
                        "ce_type", "no.personnelticket.RightsSelected.v1",
                        "ce_source", "/rights-service",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
