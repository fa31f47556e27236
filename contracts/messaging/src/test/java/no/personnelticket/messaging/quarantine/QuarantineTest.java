package no.personnelticket.messaging.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.Broker;
import no.personnelticket.messaging.EventMetrics;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.messaging.Postgres;
import no.personnelticket.messaging.Records;
import no.personnelticket.messaging.StoredEvent;
import no.personnelticket.messaging.Telemetry;
import no.personnelticket.messaging.Usages;
import no.personnelticket.messaging.consume.EventConsumers;
import no.personnelticket.messaging.consume.EventReceiver;
import no.personnelticket.messaging.kafka.KafkaSettings;
import no.personnelticket.messaging.publish.EventPublisher;
import no.personnelticket.messaging.publish.PublicationRefusedException;
import no.personnelticket.store.Database;
import no.personnelticket.store.Migration.StoreReady;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes on a topic of topics.yaml has its place in the quarantine, and the next event is processed. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@Tag("servers")
class QuarantineTest {

    private static final String QUARANTINE = "UsageRegistered.quarantine";
    private static final byte[] NO_UTF_8 = {(byte) 0xC3, 0x28, (byte) 0xFF, 0, 'k'};

    private final byte[] id = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    private final AgroalDataSource pool = Postgres.pool();
    private final Usages usages = new Usages(new Database(pool));
    private final KafkaSettings kafka = Broker.settings("service-" + UUID.randomUUID());
    private final KafkaProducer<String, byte[]> producer = kafka.producer();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final EventMetrics events = new EventMetrics(metrics);
    private final EventPublisher publisher = Telemetry.publisher(producer, "test-service");
    private final EventConsumers consumers = new EventConsumers(
            kafka,
            new EventReceiver(
                    new Database(pool),
                    publisher,
                    new Quarantine(publisher, events, "test-service"),
                    events,
                    Telemetry.NO_SPANS,
                    Records.CLOCK),
            Map::of,
            metrics,
            events,
            Records.CLOCK,
            List.of(usages));

    @BeforeEach
    void start() {
        consumers.start(new StoreReady());
    }

    @AfterEach
    void stop() {
        consumers.stop(new ShutdownEvent());
        producer.close(Duration.ofSeconds(1));
        pool.close();
    }

    @Test
    void a_bad_record_of_nearly_the_largest_size_is_there_byte_for_byte() {
        // Given
        byte[] body = new byte[1_048_355];
        Arrays.fill(body, (byte) ' ');

        // When
        ConsumerRecord<byte[], byte[]> there =
                quarantined(Map.of(), new ProducerRecord<>("UsageRegistered", 0, NO_UTF_8, body));

        // Then
        assertThat(there.key()).isEqualTo(NO_UTF_8);
        assertThat(there.value()).isEqualTo(body);
        assertThat(Records.headers(there.headers()))
                .containsEntry("quarantine_consumer", "test-service")
                .containsEntry("quarantine_reason_code", "wrong-envelope")
                .containsEntry("quarantine_reason", "the header ce_specversion is required")
                .containsEntry("quarantine_topic", "UsageRegistered")
                .containsEntry("quarantine_partition", "0")
                .doesNotContainKey("quarantine_body_size");
        assertNextIsProcessed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd"})
    void what_is_small_on_the_wire_and_unpacks_to_three_megabytes_is_there_as_a_stub(String compression) {
        // Given
        byte[] body = new byte[3_000_000];

        // When
        ConsumerRecord<byte[], byte[]> there = quarantined(
                Map.of("compression.type", compression, "max.request.size", 4_000_000),
                new ProducerRecord<>("UsageRegistered", 0, NO_UTF_8, body));

        // Then
        assertThat(there.value()).isNull();
        assertThat(there.key()).isEqualTo(NO_UTF_8);
        assertThat(Records.headers(there.headers()))
                .containsEntry("quarantine_body_size", "3000000")
                .containsEntry("quarantine_body_sha256", Fingerprint.ofBytes(body))
                .containsEntry("quarantine_reason_code", "too-large")
                .containsEntry("quarantine_reason", "the body is larger than 1114112 bytes")
                .containsEntry("quarantine_topic", "UsageRegistered")
                .containsKey("quarantine_offset");
        assertNextIsProcessed();
    }

    @Test
    void headers_and_a_key_that_are_too_large_themselves_are_left_out() {
        // Given
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>("UsageRegistered", 0, new byte[1_500_000], new byte[] {1});
        record.headers().add("large", new byte[1_500_000]);

        // When
        send(Map.of("compression.type", "gzip", "max.request.size", 4_000_000), record);

        // Then
        ConsumerRecord<byte[], byte[]> there = Broker.find(
                QUARANTINE,
                found -> found.key() == null
                        && "1".equals(Records.headers(found.headers()).get("quarantine_body_size")));
        assertThat(Records.headers(there.headers())).doesNotContainKey("large").containsKey("quarantine_offset");
        assertNextIsProcessed();
    }

    @Test
    void a_quarantined_record_that_comes_again_has_no_header_twice() {
        // Given
        ConsumerRecord<byte[], byte[]> there =
                quarantined(Map.of(), new ProducerRecord<>("UsageRegistered", 0, NO_UTF_8, new byte[] {1}));

        // When
        ProducerRecord<byte[], byte[]> replayed =
                new ProducerRecord<>("UsageRegistered", 0, there.key(), there.value(), there.headers());
        send(Map.of(), replayed);

        // Then
        ConsumerRecord<byte[], byte[]> again =
                Broker.find(QUARANTINE, found -> isIt(found) && found.offset() > there.offset());
        List<String> names = StreamSupport.stream(again.headers().spliterator(), false)
                .map(Header::key)
                .toList();
        assertThat(names).doesNotHaveDuplicates().contains("id", "quarantine_reason_code", "quarantine_reason");
        assertThat(Records.headers(again.headers()).get("quarantine_offset"))
                .isNotEqualTo(Records.headers(there.headers()).get("quarantine_offset"));
    }

    @Test
    void a_record_without_key_and_body_is_there_as_it_came() {
        ConsumerRecord<byte[], byte[]> there =
                quarantined(Map.of(), new ProducerRecord<>("UsageRegistered", 0, null, null));

        assertThat(there.key()).isNull();
        assertThat(there.value()).isNull();
        assertThat(Records.headers(there.headers())).containsEntry("quarantine_reason", "the body is empty");
    }

    @Test
    void a_service_that_may_not_write_there_is_told() {
        // Given
        MockProducer<String, byte[]> forbidden =
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
        forbidden.sendException = new TopicAuthorizationException(QUARANTINE);
        Quarantine quarantine = new Quarantine(Telemetry.publisher(forbidden, "x"), events, "x");

        // Then
        assertThatExceptionOfType(PublicationRefusedException.class)
                .isThrownBy(() -> quarantine.put(Records.of(Records.usage(1), 1), QuarantineReason.ALTERED, "reason"));
    }

    private ConsumerRecord<byte[], byte[]> quarantined(
            Map<String, Object> settings, ProducerRecord<byte[], byte[]> record) {
        record.headers().add("id", id);
        send(settings, record);
        return Broker.find(QUARANTINE, this::isIt);
    }

    private boolean isIt(ConsumerRecord<byte[], byte[]> found) {
        Header header = found.headers().lastHeader("id");
        return header != null && Arrays.equals(header.value(), id);
    }

    private static void send(Map<String, Object> settings, ProducerRecord<byte[], byte[]> record) {
        try (KafkaProducer<byte[], byte[]> raw = Broker.producer(settings)) {
            Broker.send(raw, record);
        }
    }

    private void assertNextIsProcessed() {
        UsageRegistered next = Records.usage(1);
        publisher.publish(List.of(StoredEvent.of(next, null)));
        await().atMost(Duration.ofSeconds(10)).until(() -> usages.stored().contains(next.id()));
    }
}
