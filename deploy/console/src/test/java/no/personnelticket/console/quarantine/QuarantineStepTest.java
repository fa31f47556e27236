package no.personnelticket.console.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import no.personnelticket.console.audit.Action;
import no.personnelticket.console.audit.AuditChain;
import no.personnelticket.console.audit.AuditEntry;
import no.personnelticket.console.audit.AuditLogClient;
import no.personnelticket.console.kafka.TopicClient;
import no.personnelticket.embedded.EmbeddedKafka;
import no.personnelticket.embedded.FreePort;
import no.personnelticket.http.error.Problem;
import no.personnelticket.messaging.kafka.KafkaSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real broker: what is published, what the audit log says, and two instances of the console at once. */
@Tag("servers")
class QuarantineStepTest {

    @TempDir
    static Path directory;

    private static EmbeddedKafka kafka;

    private final AuditLogClient audit = auditLog();
    private final QuarantineStep step = step(audit);

    @BeforeAll
    static void start() throws Exception {
        kafka = EmbeddedKafka.start(directory, FreePort.any());
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void a_replayed_record_is_the_original_to_the_byte_with_a_count_of_its_replays() throws Exception {
        // Given
        byte[] body = {'{', (byte) 0xff, 0, '}'};
        Map<String, String> headers = Records.headers("the body is not UTF-8");
        Position position = quarantined("n\u00f8kkel", body, headers);

        // When
        List<AuditEntry> entries = step.replay("operations", " the reader was mended ", List.of(position), false);

        // Then
        ConsumerRecord<String, byte[]> replayed = last("TicketDistributed");
        assertThat(replayed.partition()).isEqualTo(4);
        assertThat(replayed.key()).isEqualTo("n\u00f8kkel");
        assertThat(replayed.value()).isEqualTo(body);
        headers.keySet().removeIf(name -> name.startsWith("quarantine_"));
        assertThat(headers(replayed))
                .containsAllEntriesOf(headers)
                .containsEntry("replay_count", "1")
                .hasSize(6);
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("operations");
            assertThat(entry.why()).isEqualTo("the reader was mended");
            assertThat(entry.action()).isEqualTo(Action.REPLAYED);
            assertThat(Position.of(entry)).isEqualTo(position);
        });
        assertThat(step.open()).extracting(Quarantined::position).doesNotContain(position);
        assertThat(step.done(step.records(List.of(position)).get(0))).contains(entries.get(0));
    }

    @Test
    void a_record_is_replayed_once_also_by_two_instances_at_the_same_time() throws Exception {
        // Given
        List<Position> positions = new ArrayList<>();
        for (int count = 0; count < 5; count++) {
            positions.add(quarantined("twice", Records.golden(), Records.headers("twice")));
        }
        AuditLogClient otherAudit = auditLog();
        QuarantineStep other = step(otherAudit);
        int before = newest("TicketDistributed").size();

        // When
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<List<AuditEntry>>> done = List.of(
                both.submit(() -> step.replay("first", "why", positions, false)),
                both.submit(() -> other.replay("second", "why", positions, false)));
        List<AuditEntry> entries = new ArrayList<>();
        for (Future<List<AuditEntry>> one : done) {
            entries.addAll(one.get());
        }
        both.shutdown();

        // Then
        assertThat(entries).extracting(Position::of).containsExactlyInAnyOrderElementsOf(positions);
        assertThat(newest("TicketDistributed")).hasSize(before + 5);
        AuditChain chain = audit.read();
        assertThat(chain.broken()).isEmpty();
        assertThat(chain.entries()).containsAll(entries);
    }

    @Test
    void a_record_that_came_back_three_times_is_replayed_only_when_that_is_confirmed() throws Exception {
        // Given
        Map<String, String> headers = Records.headers("loops");
        headers.put("replay_count", "3");
        Position position = quarantined("loop", Records.golden(), headers);

        // When
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> step.replay("operations", "why", List.of(position), false))
                .withMessageStartingWith("again: must be confirmed");
        step.replay("operations", "why", List.of(position), true);

        // Then
        assertThat(headers(last("TicketDistributed"))).containsEntry("replay_count", "4");
    }

    @Test
    void a_record_that_is_put_aside_is_not_published_and_needs_nobody_any_more() throws Exception {
        // Given
        Position position = quarantined("aside", Records.golden(), Records.headers("aside"));
        int before = newest("TicketDistributed").size();

        // When
        step.putAside("operations", "a test of the sales platform", List.of(position));

        // Then
        assertThat(newest("TicketDistributed")).hasSize(before);
        assertThat(step.open()).extracting(Quarantined::position).doesNotContain(position);
        assertThat(step.replay("operations", "why", List.of(position), false)).isEmpty();
    }

    @Test
    void a_record_that_two_services_refused_is_replayed_once_and_for_both() throws Exception {
        // Given
        Map<String, String> headers = Records.headers("both");
        headers.put("quarantine_offset", "2026");
        Position one = quarantined("both", Records.golden(), headers);
        headers.put("quarantine_consumer", "validation-service");
        Position other = quarantined("both", Records.golden(), headers);
        int before = newest("TicketDistributed").size();
        assertThat(step.alsoRefused(step.records(List.of(one))))
                .extracting(Quarantined::position)
                .containsExactly(other);

        // When
        List<AuditEntry> entries = step.replay("operations", "why", List.of(one, other), false);

        // Then
        assertThat(entries).extracting(Position::of).containsExactly(one);
        assertThat(newest("TicketDistributed")).hasSize(before + 1);
        assertThat(step.open()).extracting(Quarantined::position).doesNotContain(one, other);
        assertThat(step.done(step.records(List.of(other)).get(0))).contains(entries.get(0));
        assertThat(step.replay("operations", "again", List.of(other), false)).isEmpty();
        assertThat(step.putAside("operations", "again", List.of(other))).isEmpty();
    }

    @Test
    void a_record_that_one_service_needs_not_is_put_aside_for_that_one_only() throws Exception {
        // Given
        Map<String, String> headers = Records.headers("one of both");
        headers.put("quarantine_offset", "2027");
        Position one = quarantined("one", Records.golden(), headers);
        headers.put("quarantine_consumer", "validation-service");
        Position other = quarantined("one", Records.golden(), headers);

        // When
        step.putAside("operations", "a test", List.of(one));

        // Then
        assertThat(step.open())
                .extracting(Quarantined::position)
                .contains(other)
                .doesNotContain(one);
    }

    @Test
    void tickets_are_counted_that_are_not_registered_and_nothing_else() throws Exception {
        // Given
        long before = step.openTickets().orElseThrow();
        Map<String, String> headers = Records.headers("not registered");
        quarantined("ticket", Records.golden(), headers);
        headers.put("quarantine_offset", "2028");
        send(new ProducerRecord<>("ContractChanged.quarantine", "contract", Records.golden()), headers);
        headers.put("quarantine_consumer", "validation-service");
        quarantined("ticket", Records.golden(), headers);

        // When
        long after = step.openTickets().orElseThrow();

        // Then
        assertThat(after - before).isEqualTo(1);
    }

    @Test
    void a_record_without_its_body_is_not_replayed() throws Exception {
        // Given
        Map<String, String> headers = Records.headers("the body is larger than 1114112 bytes");
        headers.put("quarantine_body_size", "3000000");
        Position position = quarantined("stub", null, headers);

        // When
        List<AuditEntry> entries = step.replay("operations", "why", List.of(position), false);

        // Then
        assertThat(entries).isEmpty();
        assertThat(step.open()).extracting(Quarantined::position).contains(position);
    }

    @Test
    void nothing_is_done_without_a_reason_or_without_a_record() throws Exception {
        Position position = quarantined("why", Records.golden(), Records.headers("why"));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> step.replay("operations", " ", List.of(position), false))
                .withMessageStartingWith("why: must not be blank");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> step.putAside("operations", "why", List.of()))
                .withMessageStartingWith("record: must be given");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> step.replay("operations", "why", List.of(new Position("console-audit", 0, 0)), false))
                .withMessage("There is no record at this position of a quarantine");
    }

    private static KafkaSettings settings() {
        return new KafkaSettings(Map.of("bootstrap.servers", kafka.bootstrapServers()), "console");
    }

    private static AuditLogClient auditLog() {
        return new AuditLogClient(settings(), new TopicClient(settings(), Clock.systemUTC()), Clock.systemUTC());
    }

    private static QuarantineStep step(AuditLogClient audit) {
        return new QuarantineStep(new QuarantineClient(new TopicClient(settings(), Clock.systemUTC())), audit);
    }

    private static Position quarantined(String key, byte[] body, Map<String, String> headers) throws Exception {
        return new Position(Records.TOPIC, 0, send(new ProducerRecord<>(Records.TOPIC, key, body), headers));
    }

    private static long send(ProducerRecord<String, byte[]> record, Map<String, String> headers) throws Exception {
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        StringSerializer keys = new StringSerializer();
        keys.configure(Map.of("key.serializer.encoding", "ISO-8859-1"), true);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()), keys, new ByteArraySerializer())) {
            return producer.send(record).get().offset();
        }
    }

    /** A commit is acknowledged shortly before its records can be read; the next transaction begins when they can. */
    private static List<ConsumerRecord<String, byte[]>> newest(String topic) {
        auditLog().append("test", "to wait", chain -> List.of());
        return new TopicClient(settings(), Clock.systemUTC()).newest(List.of(topic), 1000);
    }

    private static ConsumerRecord<String, byte[]> last(String topic) {
        List<ConsumerRecord<String, byte[]>> newest = newest(topic);
        return newest.stream()
                .max((one, other) -> Long.compare(one.offset(), other.offset()))
                .orElseThrow();
    }

    private static Map<String, String> headers(ConsumerRecord<?, ?> record) {
        Map<String, String> headers = new TreeMap<>();
        StreamSupport.stream(record.headers().spliterator(), false)
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
