package no.personnelticket.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.personnelticket.messaging.Broker;
import no.personnelticket.messaging.kafka.LimitedBody;
import no.personnelticket.messaging.publish.EventsNotPublishedException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A consumer of a real broker. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@Tag("servers")
class ConsumerLoopTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String group = "group-" + UUID.randomUUID();

    @Test
    void it_goes_back_and_tries_again_and_keeps_the_order_whatever_is_thrown() throws Exception {
        // Given
        String topic = Broker.topic(1);
        AtomicInteger attempts = new AtomicInteger();
        try (RunningLoop running = new RunningLoop(group, topic, 3, records -> {
            switch (attempts.incrementAndGet()) {
                case 2 -> throw new IllegalStateException();
                case 3 -> throw new StackOverflowError();
                case 5 -> throw new EventsNotPublishedException(new IllegalStateException());
                default -> {}
            }
        })) {
            // When
            send(topic, 0, 20);

            // Then
            await().atMost(SOON).until(() -> running.processed().size() >= 20);
            assertThat(running.numbers()).containsExactlyElementsOf(numbers(0, 20));
            assertThat(running.isRunning()).isTrue();
            await().atMost(SOON).until(() -> committed(topic) == 20);
            assertThat(running.loop().progress().stall()).isEmpty();
        }
    }

    @Test
    void lag_and_age_show_while_records_cannot_be_processed_and_go_when_they_can() throws Exception {
        // Given
        String topic = Broker.topic(1);
        AtomicBoolean broken = new AtomicBoolean(true);
        try (RunningLoop running = new RunningLoop(group, topic, 3, records -> {
            if (broken.get()) {
                throw new EventsNotPublishedException(new IllegalStateException());
            }
        })) {
            ConsumerProgress progress = running.loop().progress();

            // When
            send(topic, 0, 10);

            // Then
            await().atMost(SOON).until(() -> progress.lag() == 10);
            assertThat(progress.behindSeconds(Instant.now().plusSeconds(600))).isBetween(599.0, 660.0);
            broken.set(false);
            await().atMost(SOON).until(() -> progress.lag() == 0 && progress.behindSeconds(Instant.now()) == 0);
            assertThat(running.numbers()).containsExactlyElementsOf(numbers(0, 10));
        }
    }

    @Test
    void a_lag_that_nobody_knows_since_the_brokers_are_frozen_does_not_look_like_none() throws Exception {
        // Given
        String topic = Broker.topic(1);
        try (RunningLoop running = new RunningLoop(group, topic, 3, records -> {})) {
            ConsumerProgress progress = running.loop().progress();
            assertThat(progress.lag()).isNaN();
            send(topic, 0, 3);
            await().atMost(SOON).until(() -> running.processed().size() == 3 && progress.lag() == 0);

            // When
            Broker.freeze();
            try {
                await().atMost(SOON)
                        .until(() ->
                                Double.isNaN(progress.lag()) && Double.isNaN(progress.behindSeconds(Instant.now())));
            } finally {
                Broker.thaw();
            }

            // Then
            await().atMost(SOON).until(() -> progress.lag() == 0 && progress.behindSeconds(Instant.now()) == 0);
        }
    }

    @Test
    void what_an_aborted_transaction_wrote_is_not_seen_and_its_marker_is_committed() throws Exception {
        // Given
        String topic = Broker.topic(1);
        try (RunningLoop running = new RunningLoop(group, topic, 500, records -> {});
                KafkaProducer<byte[], byte[]> producer =
                        Broker.producer(Map.of("transactional.id", "test-" + UUID.randomUUID()))) {
            // When
            producer.initTransactions();
            producer.beginTransaction();
            Broker.send(producer, record(topic, 0));
            producer.commitTransaction();
            producer.beginTransaction();
            Broker.send(producer, record(topic, 1));
            producer.abortTransaction();

            // Then
            await().atMost(SOON).until(() -> committed(topic) == 4);
            assertThat(running.numbers()).containsExactly(0);
        }
    }

    @Test
    void it_stops_in_a_poll_at_once() throws Exception {
        String topic = Broker.topic(1);
        try (RunningLoop running = new RunningLoop(group, topic, 500, records -> {})) {
            send(topic, 0, 1);
            await().atMost(SOON).until(() -> running.processed().size() == 1);

            assertThat(running.stop()).isLessThan(Duration.ofSeconds(2));
            assertThat(running.isRunning()).isFalse();
        }
    }

    @Test
    void it_stops_after_the_batch_in_hand_and_commits_it_so_that_the_next_one_has_no_duplicate() throws Exception {
        // Given
        String topic = Broker.topic(1);
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        send(topic, 0, 10);
        try (RunningLoop running = new RunningLoop(group, topic, 5, records -> {
            inHand.countDown();
            awaitUninterrupted(go);
        })) {
            awaitUninterrupted(inHand);

            // When
            running.loop().stop();
            go.countDown();
            await().atMost(Duration.ofSeconds(3)).until(() -> !running.isRunning());

            // Then
            assertThat(running.numbers()).containsExactlyElementsOf(numbers(0, 5));
            assertThat(committed(topic)).isEqualTo(5);
        }
        try (RunningLoop next = new RunningLoop(group, topic, 500, records -> {})) {
            await().atMost(SOON).until(() -> next.processed().size() == 5);
            assertThat(next.numbers()).containsExactlyElementsOf(numbers(5, 10));
        }
    }

    @Test
    void a_second_consumer_takes_over_and_nothing_is_lost() throws Exception {
        // Given
        String topic = Broker.topic(4);
        Set<Integer> seen = new TreeSet<>();
        try (RunningLoop first = new RunningLoop(group, topic, 10, records -> {});
                RunningLoop second = new RunningLoop(group, topic, 10, records -> {})) {
            send(topic, 0, 200);
            await().atMost(SOON)
                    .until(() ->
                            !first.processed().isEmpty() || !second.processed().isEmpty());

            // When
            first.stop();
            send(topic, 200, 300);

            // Then
            await().atMost(SOON).until(() -> {
                seen.addAll(first.numbers());
                seen.addAll(second.numbers());
                return seen.size() == 300;
            });
        }
    }

    @Test
    void what_cannot_be_processed_is_a_stall_with_position_and_cause_until_it_can() throws Exception {
        // Given
        String topic = Broker.topic(2);
        CountDownLatch mended = new CountDownLatch(1);
        try (RunningLoop running = new RunningLoop(group, topic, 1, records -> {
            if (mended.getCount() > 0 && records.partitions().stream().anyMatch(one -> one.partition() == 1)) {
                throw new EventsNotPublishedException(new IllegalStateException("away"));
            }
        })) {
            // When
            sendTo(topic, 1, 7);
            await().atMost(SOON).until(() -> running.loop().progress().stall().isPresent());
            long stalled = System.nanoTime();
            sendTo(topic, 0, 8);

            // Then
            await().atMost(SOON).until(() -> running.numbers().equals(List.of(8)));
            await().atMost(SOON).until(() -> running.loop().progress().stall().isPresent());
            Duration atLeast = Duration.ofNanos(System.nanoTime() - stalled);
            assertThat(running.loop().progress().stall()).hasValueSatisfying(stall -> {
                assertThat(stall.position()).isEqualTo(topic + "-1@0");
                assertThat(stall.cause()).contains("EventsNotPublishedException", "away");
                assertThat(stall.lasting()).as("since the first attempt").isGreaterThan(atLeast);
            });
            mended.countDown();
            await().atMost(SOON).until(() -> running.loop().progress().stall().isEmpty());
            assertThat(running.numbers()).containsExactlyInAnyOrder(7, 8);
        }
    }

    @Test
    void the_cause_of_a_bug_is_told_without_its_message() throws Exception {
        String topic = Broker.topic(1);
        try (RunningLoop running = new RunningLoop(group, topic, 500, records -> {
            throw new IllegalStateException("secret");
        })) {
            send(topic, 0, 1);

            await().atMost(SOON).until(() -> running.loop()
                    .progress()
                    .stall()
                    .filter(stall -> stall.cause().equals("IllegalStateException"))
                    .isPresent());
        }
    }

    @Test
    void bodies_that_unpack_to_more_than_the_memory_are_processed_a_few_at_once_and_in_order() throws Exception {
        // Given
        String topic = Broker.topic(1);
        AtomicInteger most = new AtomicInteger();
        try (KafkaProducer<byte[], byte[]> producer = Broker.producer(
                        Map.of("compression.type", "gzip", "batch.size", 1, "max.request.size", 4_000_000));
                RunningLoop running = new RunningLoop(group, topic, 500, records -> {
                    long bytes = 0;
                    for (var record : records) {
                        bytes += record.value().length;
                    }
                    most.accumulateAndGet((int) bytes, Math::max);
                })) {
            // When
            for (int number = 0; number < 40; number++) {
                Broker.send(producer, new ProducerRecord<>(topic, new byte[number % 4 == 0 ? 3_000_000 : 1_000_000]));
            }

            // Then
            await().atMost(SOON).until(() -> running.processed().size() == 40);
            assertThat(running.processed())
                    .extracting(record -> record.offset())
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(most.get()).isLessThanOrEqualTo(LimitedBody.BYTES_AT_ONCE);
            assertThat(running.processed().stream().filter(record -> LimitedBody.isTooLarge(record.value())))
                    .hasSize(10);
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            assertThat(latch.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static void send(String topic, int from, int to) {
        try (KafkaProducer<byte[], byte[]> producer = Broker.producer(Map.of())) {
            numbers(from, to).forEach(number -> Broker.send(producer, record(topic, number)));
        }
    }

    private static void sendTo(String topic, int partition, int number) {
        try (KafkaProducer<byte[], byte[]> producer = Broker.producer(Map.of())) {
            Broker.send(producer, new ProducerRecord<>(topic, partition, null, body(number)));
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, int number) {
        return new ProducerRecord<>(topic, body(number), body(number));
    }

    private static byte[] body(int number) {
        return Integer.toString(number).getBytes(StandardCharsets.UTF_8);
    }

    private long committed(String topic) throws ExecutionException, InterruptedException {
        OffsetAndMetadata offset = Broker.admin()
                .listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .get(new TopicPartition(topic, 0));
        return offset == null ? -1 : offset.offset();
    }
}
