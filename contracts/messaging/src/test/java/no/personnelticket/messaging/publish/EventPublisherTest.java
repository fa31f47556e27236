package no.personnelticket.messaging.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.personnelticket.embedded.FreePort;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.messaging.Broker;
import no.personnelticket.messaging.GoldenEvents;
import no.personnelticket.messaging.Records;
import no.personnelticket.messaging.StoredEvent;
import no.personnelticket.messaging.Telemetry;
import no.personnelticket.messaging.consume.TopicProgress;
import no.personnelticket.messaging.kafka.KafkaSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Publishing ends within nine seconds, whatever the brokers do. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@Tag("servers")
class EventPublisherTest {

    private static final Duration LIMIT = Duration.ofSeconds(9);

    private final StoredEvent event = StoredEvent.of(GoldenEvents.read(RightsSelected.class), Records.TRACE);

    @Test
    void an_event_is_published_as_it_is_stored() {
        try (KafkaProducer<String, byte[]> producer = Broker.settings("test").producer()) {
            // When
            Telemetry.publisher(producer, "test-service").publish(List.of(event));

            // Then
            ConsumerRecord<byte[], byte[]> record = Broker.find("RightsSelected", found -> true);
            assertThat(record.value()).asString().isEqualTo(event.body());
            assertThat(record.key()).asString().isEqualTo("1000001");
            assertThat(Records.headers(record.headers())).containsEntry("ce_source", "/test-service");
        }
    }

    @Test
    void four_thousand_events_to_absent_brokers_wait_for_them_once_and_so_does_a_topic_that_is_not_there_yet() {
        KafkaSettings absent = new KafkaSettings(Map.of("bootstrap.servers", "localhost:" + FreePort.any()), "test");
        try (KafkaProducer<String, byte[]> producer = absent.producer();
                KafkaProducer<String, byte[]> other = Broker.settings("test").producer()) {
            EventPublisher publisher = Telemetry.publisher(producer, "test-service");
            EventPublisher toNowhere = Telemetry.publisher(other, "test-service");

            Stream.<ThrowingCallable>of(
                            () -> publisher.publish(Collections.nCopies(4_000, event)),
                            () -> join(publisher.publishAsync(Collections.nCopies(4_000, event))),
                            () -> toNowhere.publish(new ProducerRecord<>("nowhere", null, "key", new byte[1])))
                    .map(publish -> CompletableFuture.runAsync(() -> assertNotPublished(publish)))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }

    @Test
    void frozen_brokers_end_publishing_in_time_hold_up_nobody_else_and_the_next_attempt_publishes() {
        try (KafkaProducer<String, byte[]> producer = Broker.settings("test").producer()) {
            // Given
            EventPublisher publisher = Telemetry.publisher(producer, "test-service");
            TopicProgress progress = new TopicProgress(Broker.settings("test"));
            publisher.publish(List.of(event));
            Broker.freeze();
            try {
                // When
                CompletableFuture<Void> published = publisher.publishAsync(List.of(event));
                assertNotPublished(() -> publisher.publish(Collections.nCopies(4_000, event)));

                // Then
                await().atMost(LIMIT).until(published::isCompletedExceptionally);
                long start = System.nanoTime();
                assertThat(progress.isProcessedUpTo(RightsSelected.class, start))
                        .isFalse();
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
            } finally {
                Broker.thaw();
            }
            publisher.publish(List.of(event));
            progress.close();
        }
    }

    @Test
    void what_is_too_large_is_refused_before_and_after_it_is_sent() {
        try (KafkaProducer<String, byte[]> producer = Broker.settings("test").producer()) {
            EventPublisher publisher = Telemetry.publisher(producer, "test-service");

            for (int size : new int[] {1_050_000, 2_000_000}) {
                assertThatExceptionOfType(PublicationRefusedException.class)
                        .isThrownBy(() -> publisher.publish(new ProducerRecord<>(
                                "RightsSelected", null, "key", new byte[size], new RecordHeaders())))
                        .matches(PublicationRefusedException::isTooLarge)
                        .withCauseInstanceOf(RecordTooLargeException.class);
            }
        }
    }

    @Test
    void a_producer_that_is_closed_while_a_service_stops_is_no_refusal() {
        KafkaProducer<String, byte[]> producer = Broker.settings("test").producer();
        EventPublisher publisher = Telemetry.publisher(producer, "test-service");
        producer.close(Duration.ZERO);

        assertNotPublished(() -> publisher.publish(List.of(event)));
    }

    @Test
    void who_is_interrupted_while_publishing_ends_at_once() {
        MockProducer<String, byte[]> silent =
                new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
        EventPublisher publisher = Telemetry.publisher(silent, "test-service");
        Thread.currentThread().interrupt();
        try {
            assertNotPublished(() -> publisher.publish(List.of(event)));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static void join(CompletableFuture<Void> published) {
        try {
            published.join();
        } catch (CompletionException failed) {
            throw (RuntimeException) failed.getCause();
        }
    }

    private static void assertNotPublished(ThrowingCallable publish) {
        long start = System.nanoTime();
        assertThatThrownBy(publish).isInstanceOf(EventsNotPublishedException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
    }
}
