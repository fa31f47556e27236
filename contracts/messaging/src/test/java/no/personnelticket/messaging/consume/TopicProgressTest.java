package no.personnelticket.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.personnelticket.embedded.FreePort;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.http.error.Problem;
import no.personnelticket.messaging.Broker;
import no.personnelticket.messaging.kafka.KafkaSettings;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class TopicProgressTest {

    private static final String TOPIC = "OfferPriced";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final String group = "group-" + UUID.randomUUID();
    private final TopicProgress progress = new TopicProgress(Broker.settings(group));

    @AfterEach
    void close() {
        progress.close();
    }

    @Test
    void what_was_published_before_a_moment_is_processed_when_the_consumers_have_caught_up() {
        // Given
        CountDownLatch go = new CountDownLatch(1);
        publish();
        try (RunningLoop running = new RunningLoop(group, TOPIC, 500, records -> join(go))) {
            long moment = System.nanoTime();
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> progress.find(OfferPriced.class, Duration.ofSeconds(1), Optional::empty))
                    .matches(behind ->
                            behind.status() == 503 && behind.errorCode().equals("NOT_YET_PROCESSED"))
                    .matches(behind -> behind.retryAfter().isPresent());

            // When
            go.countDown();

            // Then
            await().atMost(SOON).until(() -> progress.isProcessedUpTo(OfferPriced.class, moment));
            assertThat(progress.find(OfferPriced.class, SOON, Optional::empty)).isEmpty();
            assertThat(running.processed()).isNotEmpty();
        }
    }

    @Test
    void what_is_found_is_told_though_the_service_is_behind() {
        publish();

        assertThat(progress.find(OfferPriced.class, Duration.ZERO, () -> Optional.of("found")))
                .contains("found");
    }

    @Test
    void what_arrives_while_it_is_looked_for_is_found() {
        // Given
        publish();
        AtomicBoolean stored = new AtomicBoolean();
        try (RunningLoop running = new RunningLoop(group, TOPIC, 500, records -> stored.set(true))) {
            // When
            Optional<String> found = progress.find(
                    OfferPriced.class, SOON, () -> stored.get() ? Optional.of("found") : Optional.empty());

            // Then
            assertThat(found).contains("found");
            assertThat(running.isRunning()).isTrue();
        }
    }

    @Test
    void behind_a_transaction_that_is_open_nothing_is_unknown() {
        try (KafkaProducer<byte[], byte[]> open =
                        Broker.producer(Map.of("transactional.id", "open-" + UUID.randomUUID()));
                RunningLoop running = new RunningLoop(group, TOPIC, 500, records -> {})) {
            // Given
            assertThat(progress.find(OfferPriced.class, SOON, Optional::empty)).isEmpty();
            open.initTransactions();
            open.beginTransaction();
            Broker.send(open, new ProducerRecord<>(TOPIC, 0, null, new byte[0]));

            // When
            publish();
            long moment = System.nanoTime();

            // Then
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> progress.find(OfferPriced.class, Duration.ofSeconds(1), Optional::empty));
            open.abortTransaction();
            await().atMost(SOON).until(() -> progress.isProcessedUpTo(OfferPriced.class, moment));
            assertThat(running.isRunning()).isTrue();
        }
    }

    @Test
    void under_constant_traffic_progress_is_told_though_something_new_is_always_waiting() {
        // Given
        AtomicBoolean isOver = new AtomicBoolean();
        try (KafkaProducer<byte[], byte[]> producer = Broker.producer(Map.of());
                RunningLoop running = new RunningLoop(group, TOPIC, 1, records -> LockSupport.parkNanos(5_000_000))) {
            Thread traffic = new Thread(() -> {
                while (!isOver.get()) {
                    Future<?> unused = producer.send(new ProducerRecord<>(TOPIC, 0, null, new byte[] {1}));
                    LockSupport.parkNanos(5_000_000);
                }
            });
            traffic.start();
            await().atMost(SOON).until(() -> !running.processed().isEmpty());
            long moment = System.nanoTime();

            // Then
            await().atMost(SOON)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> progress.isProcessedUpTo(OfferPriced.class, moment));
            isOver.set(true);
        }
    }

    @Test
    void only_eight_threads_wait_at_a_time_and_further_calls_end_at_once() throws InterruptedException {
        // Given
        publish();
        AtomicBoolean stored = new AtomicBoolean();
        List<Thread> waiting = Stream.generate(
                        () -> new Thread(() -> progress.find(OfferPriced.class, SOON, () -> found(stored))))
                .limit(8)
                .toList();
        waiting.forEach(Thread::start);
        await().atMost(SOON)
                .until(() -> waiting.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));

        // When
        long start = System.nanoTime();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> progress.find(OfferPriced.class, SOON, () -> found(stored)))
                .matches(refused -> refused.errorCode().equals("NOT_YET_PROCESSED"));

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        stored.set(true);
        for (Thread thread : waiting) {
            thread.join(SOON.toMillis());
        }
        assertThat(progress.find(OfferPriced.class, SOON, () -> found(stored))).contains("found");
    }

    @Test
    void hundreds_of_calls_that_wait_on_a_context_hold_no_worker_thread() throws Exception {
        // Given
        publish();
        AtomicBoolean stored = new AtomicBoolean();
        Vertx vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(1));
        Context context = vertx.getOrCreateContext();
        List<CompletableFuture<Optional<String>>> waiting = Stream.generate(
                        () -> progress.findOn(context, OfferPriced.class, SOON, () -> found(stored)))
                .limit(400)
                .toList();

        // When
        String answer = completed(context.executeBlocking(() -> "answered by the only worker", false)
                .toCompletionStage()
                .toCompletableFuture());

        // Then
        assertThat(answer).isEqualTo("answered by the only worker");
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        stored.set(true);
        for (CompletableFuture<Optional<String>> one : waiting) {
            assertThat(completed(one)).contains("found");
        }
        completed(vertx.close().toCompletionStage().toCompletableFuture());
    }

    @Test
    void
            calls_on_a_context_whose_events_may_still_come_look_seldom_end_with_not_yet_processed_and_make_room_for_others() {
        // Given
        publish();
        Vertx vertx = Vertx.vertx();
        Context context = vertx.getOrCreateContext();
        AtomicInteger looks = new AtomicInteger();
        Supplier<CompletableFuture<Optional<String>>> call =
                () -> progress.findOn(context, OfferPriced.class, Duration.ofSeconds(1), () -> {
                    looks.incrementAndGet();
                    return Optional.empty();
                });

        // When
        List<CompletableFuture<Optional<String>>> waiting =
                Stream.generate(call).limit(400).toList();
        assertThatExceptionOfType(Problem.class).isThrownBy(call::get);

        // Then
        assertThat(waiting).allSatisfy(one -> assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(
                        () -> one.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join())
                .withCauseInstanceOf(Problem.class));
        assertThat(looks).hasValueLessThan(4_000);
        assertThat(progress.findOn(context, OfferPriced.class, SOON, notAtTheFirstLook())
                        .orTimeout(SOON.toSeconds(), TimeUnit.SECONDS)
                        .join())
                .contains("found");
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Not found at the first look, so that the call has to wait. */
    private static Supplier<Optional<String>> notAtTheFirstLook() {
        AtomicBoolean looked = new AtomicBoolean();
        return () -> looked.getAndSet(true) ? Optional.of("found") : Optional.empty();
    }

    private static <T> T completed(CompletableFuture<T> future) throws Exception {
        return future.get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    private static Optional<String> found(AtomicBoolean stored) {
        return stored.get() ? Optional.of("found") : Optional.empty();
    }

    @Test
    void brokers_that_cannot_be_asked_make_nothing_unknown_and_are_not_waited_for() {
        for (String address : List.of("localhost:" + FreePort.any(), "brokers.invalid:9092")) {
            TopicProgress absent = new TopicProgress(new KafkaSettings(Map.of("bootstrap.servers", address), group));
            long start = System.nanoTime();

            assertThat(absent.isProcessedUpTo(OfferPriced.class, start)).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
            absent.close();
        }
    }

    private static void publish() {
        try (KafkaProducer<byte[], byte[]> producer = Broker.producer(Map.of())) {
            Broker.send(producer, new ProducerRecord<>(TOPIC, 0, null, new byte[] {1}));
        }
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }
}
