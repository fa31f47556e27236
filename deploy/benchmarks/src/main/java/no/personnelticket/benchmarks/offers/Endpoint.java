package no.personnelticket.benchmarks.offers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
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
import no.personnelticket.local.LocalSystem;
import no.personnelticket.local.Part;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The search for offers of a running system, and the upstream's search that it rests on. */
final class Endpoint {

    private static final String SEARCH = "/offers/v2/search/stop-places";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private final LocalSystem system;
    private final String token;

    Endpoint(LocalSystem system) throws IOException, InterruptedException {
        this.system = system;
        this.token = token();
    }

    /** A party whose rights were selected, as the rights-service would have told. */
    Party selected(int size) throws IOException, InterruptedException, ExecutionException {
        Instant now = Clock.systemUTC().instant();
        LocalDate tomorrow = LocalDate.ofInstant(now, ZoneId.of("Europe/Oslo")).plusDays(1);
        Party party = new Party(size, tomorrow, UUID.randomUUID());
        RightsSelected event = new RightsSelected(
                party.selectionId(), Party.CUSTOMER, tomorrow, now, now.plus(Duration.ofHours(24)), party.selected());
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>("RightsSelected", event.key(), json.writeValueAsBytes(event));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.id(),
                        "ce_type", "no.personnelticket.RightsSelected.v1",
                        "ce_source", "/rights-service",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", system.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        }
        return party;
    }

    Load upstream(Party party) {
        return new Load(http, post(Part.SANDBOX, SEARCH, party.standardSearch()).build());
    }

    Load ours(Party party) {
        return new Load(http, post(Part.OFFER, SEARCH, party.search()).build());
    }

    private HttpRequest.Builder post(Part part, String path, JsonNode body) {
        return HttpRequest.newBuilder(URI.create(system.uri(part) + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("ET-Client-Name", "benchmark-offers")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    private String token() throws IOException, InterruptedException {
        JsonNode question = json.valueToTree(Map.of(
                "grant_type", "client_credentials",
                "client_id", "sales-client",
                "client_secret", "sales-secret",
                "audience", "personnelticket"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(system.uri(Part.SANDBOX) + "/oauth/token"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(question.toString()))
                .build();
        return json.readTree(http.send(request, BodyHandlers.ofString()).body())
                .get("access_token")
                .asText();
    }
}
