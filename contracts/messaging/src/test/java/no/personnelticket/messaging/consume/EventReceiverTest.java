package no.personnelticket.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.EventMetrics;
import no.personnelticket.messaging.LogLines;
import no.personnelticket.messaging.Postgres;
import no.personnelticket.messaging.Records;
import no.personnelticket.messaging.Telemetry;
import no.personnelticket.messaging.Usages;
import no.personnelticket.messaging.json.EventJson;
import no.personnelticket.messaging.publish.EventPublisher;
import no.personnelticket.messaging.publish.EventsNotPublishedException;
import no.personnelticket.messaging.publish.PublicationRefusedException;
import no.personnelticket.messaging.quarantine.Quarantine;
import no.personnelticket.store.Database;
import no.personnelticket.store.DatabaseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class EventReceiverTest {

    private final AgroalDataSource pool = Postgres.pool();
    private final Database database = new Database(pool);
    private final MockProducer<String, byte[]> brokers =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final EventPublisher publisher = Telemetry.publisher(brokers, "test-service");
    private final EventMetrics events = new EventMetrics(metrics);
    private final EventReceiver receiver = new EventReceiver(
            database,
            publisher,
            new Quarantine(publisher, events, "test-service"),
            events,
            Telemetry.NO_SPANS,
            Records.CLOCK);
    private final Usages usages = new Usages(database);

    private final UsageRegistered first = Records.usage(1);
    private final UsageRegistered second = Records.usage(1);
    private final UsageRegistered third = Records.usage(1);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_batch_is_stored_and_what_it_causes_is_published_in_the_trace_of_each_without_baggage() {
        // When
        receive(Records.of(first, 1), Records.of(second, 2));

        // Then
        assertThat(usages.stored()).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(published("UsageRegistered")).hasSize(2).allSatisfy(record -> assertThat(
                        Records.headers(record.headers()))
                .containsEntry("traceparent", Records.TRACE)
                .doesNotContainKey("baggage"));
        assertThat(metrics.counter("events.received", "topic", "UsageRegistered")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void an_event_that_is_delivered_again_publishes_the_same_bytes_again() {
        // Given
        receive(Records.of(first, 1));

        // When
        receive(Records.of(first, 1));

        // Then
        List<ProducerRecord<String, byte[]>> published = published("UsageRegistered");
        assertThat(published).hasSize(2);
        assertThat(published.get(1).value()).isEqualTo(published.get(0).value());
        assertThat(published.get(1).headers()).isEqualTo(published.get(0).headers());
    }

    @Test
    void what_is_stored_is_counted_with_its_age_and_a_replayed_record_as_such() {
        // Given
        ConsumerRecord<String, byte[]> replayed = Records.of(second, 2);
        EventPublisher.add(replayed.headers(), "quarantine_topic", "UsageRegistered");

        // When
        receive(Records.of(first, 1), replayed, malformed(3));

        // Then
        assertThat(metrics.get("events.stored")
                        .tag("topic", "UsageRegistered")
                        .timer()
                        .count())
                .isEqualTo(2);
        assertThat(metrics.counter("events.replayed", "topic", "UsageRegistered")
                        .count())
                .isEqualTo(1);
        assertThat(counted("events.refused")).isEqualTo(1);
        assertThat(counted("events.quarantined")).isEqualTo(1);
    }

    @Test
    void what_is_read_again_for_a_restored_database_is_stored_and_neither_counted_as_received_nor_quarantined() {
        // When
        int refused = receiver.replay(Records.batch(Records.of(first, 1), malformed(2)), usages);

        // Then
        assertThat(refused).isEqualTo(1);
        assertThat(usages.stored()).containsExactly(first.id());
        assertThat(published("UsageRegistered.quarantine")).isEmpty();
        assertThat(counted("events.refused")).isEqualTo(1);
        assertThat(counted("events.quarantined")).isZero();
        assertThat(metrics.find("events.received").counters()).isEmpty();
        assertThat(metrics.find("events.stored").timers()).allMatch(timer -> timer.count() == 0);
    }

    @Test
    void a_malformed_record_is_quarantined_and_the_others_are_stored() {
        // When
        receive(Records.of(first, 1), malformed(2), Records.of(third, 3));

        // Then
        assertThat(usages.stored()).containsExactlyInAnyOrder(first.id(), third.id());
        assertThat(reasons()).containsExactly("the body is not well-formed JSON: line 1, column 1");
    }

    @Test
    void an_altered_event_is_quarantined_and_its_first_content_stays() {
        // Given
        receive(Records.of(first, 1));
        String body = EventJson.text(first).replace("\"coupons\":1", "\"coupons\":2");
        UsageRegistered altered = EventJson.read(body.getBytes(StandardCharsets.UTF_8), UsageRegistered.class);

        // When
        receive(Records.of(altered, 2), Records.of(second, 3));

        // Then
        assertThat(reasons()).containsExactly("usageId was received before with another content");
        assertThat(usages.stored()).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(metrics.counter("events.quarantined", "topic", "UsageRegistered", "reason", "altered")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void what_PostgreSQL_cannot_store_is_quarantined_alone_with_a_reason() {
        // Given
        usages.before(batch -> writeFor(second, batch, "insert into later values (E'x' || ?)", "\u0000"));

        // When
        receive(Records.of(first, 1), Records.of(second, 2), Records.of(third, 3));

        // Then
        assertThat(reasons()).containsExactly("a text holds a character that cannot be stored");
        assertThat(usages.stored()).containsExactlyInAnyOrder(first.id(), third.id());
    }

    @Test
    void a_key_that_another_instance_has_taken_is_found_by_the_next_attempt() {
        // Given
        AtomicInteger attempts = new AtomicInteger();
        database.update("insert into later values (?)", second.id());
        usages.before(batch -> {
            if (attempts.incrementAndGet() <= 2) {
                writeFor(second, batch, "insert into later values (?)", second.id());
            }
        });

        // When
        receive(Records.of(first, 1), Records.of(second, 2));

        // Then
        assertThat(usages.stored()).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(reasons()).isEmpty();
    }

    @Test
    void a_fault_that_passes_is_thrown_and_nothing_is_quarantined() {
        // Given
        usages.before(batch -> database.update("do $$ begin raise sqlstate '40001'; end $$"));

        // Then
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> receive(Records.of(first, 1), Records.of(second, 2)));
        assertThat(usages.stored()).isEmpty();
        assertThat(brokers.history()).isEmpty();
    }

    @Test
    void a_store_that_is_closed_says_nothing_of_an_event() {
        // Given
        usages.before(batch -> {
            pool.close();
            throw new IllegalStateException("the service is stopping");
        });

        // Then
        assertThatThrownBy(() -> receive(Records.of(first, 1))).isInstanceOf(RuntimeException.class);
        assertThat(brokers.history()).isEmpty();
    }

    @Test
    void a_bug_in_the_handler_quarantines_the_one_event_that_it_fails_for() {
        // Given
        AtomicInteger attempts = new AtomicInteger();
        usages.before(batch -> {
            if (isIn(second, batch)) {
                attempts.incrementAndGet();
                throw new NumberFormatException("For input string: \"secret\"");
            }
        });

        // When
        receive(Records.of(first, 1), Records.of(second, 2), Records.of(third, 3));

        // Then
        assertThat(usages.stored()).containsExactlyInAnyOrder(first.id(), third.id());
        assertThat(reasons()).singleElement().satisfies(reason -> assertThat(reason)
                .startsWith("processing fails: NumberFormatException in EventReceiverTest")
                .doesNotContain("secret"));
        assertThat(attempts).as("in the batch, and three times alone").hasValue(4);
    }

    @Test
    void an_error_says_nothing_of_an_event() {
        usages.before(batch -> {
            throw new StackOverflowError();
        });

        assertThatThrownBy(() -> receive(Records.of(first, 1))).isInstanceOf(StackOverflowError.class);
        assertThat(usages.stored()).isEmpty();
        assertThat(brokers.history()).isEmpty();
    }

    @Test
    void what_fails_after_the_commit_is_done_again() {
        // Given
        AtomicInteger attempts = new AtomicInteger();
        usages.afterCommit(batch -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException();
            }
        });

        // When
        receive(Records.of(first, 1));

        // Then
        assertThat(attempts).hasValue(2);
        assertThat(usages.stored()).containsExactly(first.id());
        assertThat(reasons()).isEmpty();
    }

    @Test
    void brokers_that_do_not_acknowledge_are_a_fault_that_passes_and_the_event_stays_stored() {
        // Given
        brokers.sendException = new NotEnoughReplicasException("one is away");

        // Then
        assertThatExceptionOfType(EventsNotPublishedException.class).isThrownBy(() -> receive(Records.of(first, 1)));
        assertThat(usages.stored()).containsExactly(first.id());

        // And
        brokers.sendException = null;
        receive(Records.of(first, 1));
        assertThat(published("UsageRegistered")).hasSize(1);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void a_service_that_may_not_publish_quarantines_no_good_event() {
        // Given
        usages.afterCommit(batch -> {
            throw new PublicationRefusedException(new TopicAuthorizationException("UsageRegistered"));
        });

        // Then
        assertThatExceptionOfType(PublicationRefusedException.class).isThrownBy(() -> receive(Records.of(first, 1)));
        assertThat(reasons()).isEmpty();
    }

    @Test
    void a_bad_record_that_may_not_be_quarantined_is_not_lost_and_counted_as_refused_only() {
        brokers.sendException = new TopicAuthorizationException("UsageRegistered.quarantine");

        assertThatExceptionOfType(PublicationRefusedException.class).isThrownBy(() -> receive(malformed(1)));
        assertThat(counted("events.refused")).isEqualTo(1);
        assertThat(counted("events.quarantined")).isZero();
    }

    @Test
    void log_lines_of_an_event_carry_its_trace_id() {
        try (LogLines lines = LogLines.of("no.personnelticket.messaging")) {
            // Given
            usages.before(batch -> {
                throw new IllegalStateException();
            });

            // When
            receive(Records.of(first, 1), malformed(2));

            // Then
            assertThat(lines.traceIds("went to quarantine"))
                    .hasSize(2)
                    .containsOnly("4bf92f3577b34da6a3ce929d0e0e4736");
            assertThat(lines.traceIds("cannot be processed")).containsOnly("4bf92f3577b34da6a3ce929d0e0e4736");
        }
    }

    /** Of malformed bodies. */
    private double counted(String counter) {
        return metrics.counter(counter, "topic", "UsageRegistered", "reason", "malformed-body")
                .count();
    }

    @SafeVarargs
    private void receive(ConsumerRecord<String, byte[]>... records) {
        receiver.receive(Records.batch(records), usages);
    }

    private static ConsumerRecord<String, byte[]> malformed(long offset) {
        return Records.of(UsageRegistered.class, new byte[] {'x'}, "malformed", offset);
    }

    private void writeFor(
            UsageRegistered event, List<ReceivedEvent<UsageRegistered>> batch, String sql, Object parameter) {
        if (isIn(event, batch)) {
            database.update(sql, parameter);
        }
    }

    private static boolean isIn(UsageRegistered event, List<ReceivedEvent<UsageRegistered>> batch) {
        return batch.stream().anyMatch(received -> received.event().equals(event));
    }

    private List<ProducerRecord<String, byte[]>> published(String topic) {
        return brokers.history().stream()
                .filter(record -> record.topic().equals(topic))
                .toList();
    }

    private List<String> reasons() {
        Set<String> quarantines = Set.of("UsageRegistered.quarantine");
        return brokers.history().stream()
                .filter(record -> quarantines.contains(record.topic()))
                .map(record -> Records.headers(record.headers()).get("quarantine_reason"))
                .toList();
    }
}
