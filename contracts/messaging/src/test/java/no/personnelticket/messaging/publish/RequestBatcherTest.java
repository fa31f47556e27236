package no.personnelticket.messaging.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.personnelticket.http.error.Problem;
import no.personnelticket.messaging.publish.RequestBatcher.Limits;
import no.personnelticket.store.DatabaseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestBatcherTest {

    private static final Limits LIMITS = new Limits(1, 10, 20, Duration.ofSeconds(5));

    private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch inFlight = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    private RequestBatcher<Integer, String> batcher;

    @AfterEach
    void close() {
        go.countDown();
        batcher.close();
    }

    @Test
    void those_that_are_queued_while_one_is_in_flight_are_a_batch() {
        // Given
        start(LIMITS, RequestBatcherTest::answers);

        // When
        List<CompletableFuture<String>> answers = submitBehindOneInFlight(15);
        go.countDown();

        // Then
        assertThat(answers)
                .extracting(CompletableFuture::join)
                .containsExactlyElementsOf(
                        IntStream.range(0, 15).mapToObj(Integer::toString).toList());
        assertThat(batches).extracting(List::size).containsExactly(1, 10, 4);
    }

    @Test
    void one_bad_request_harms_no_other() {
        // Given
        start(LIMITS, batch -> {
            if (batch.contains(3)) {
                throw new IllegalArgumentException("3");
            }
            return answers(batch);
        });

        // When
        List<CompletableFuture<String>> answers = submitBehindOneInFlight(6);
        go.countDown();

        // Then
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(answers.get(3)::join)
                .withCauseInstanceOf(IllegalArgumentException.class);
        answers.remove(3);
        assertThat(answers).extracting(CompletableFuture::join).containsExactly("0", "1", "2", "4", "5");
    }

    @Test
    void a_fault_that_passes_ends_the_whole_batch_at_once() {
        // Given
        start(LIMITS, batch -> {
            throw new DatabaseException(new SQLException("", "57014"));
        });

        // When
        List<CompletableFuture<String>> answers = submitBehindOneInFlight(6);
        go.countDown();

        // Then
        assertThat(answers).allSatisfy(answer -> assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(answer::join)
                .withCauseInstanceOf(DatabaseException.class));
        assertThat(batches).extracting(List::size).containsExactly(1, 5);
    }

    @Test
    void an_error_ends_its_batch_and_no_worker() {
        // Given
        start(LIMITS, batch -> {
            if (batch.contains(0)) {
                throw new StackOverflowError();
            }
            return answers(batch);
        });

        // When
        List<CompletableFuture<String>> answers = submitBehindOneInFlight(2);
        go.countDown();

        // Then
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(answers.get(0)::join)
                .withCauseInstanceOf(StackOverflowError.class);
        assertThat(answers.get(1).join()).isEqualTo("1");
    }

    @Test
    void too_many_are_503_with_Retry_After_at_once() {
        // Given
        start(LIMITS, RequestBatcherTest::answers);
        submitBehindOneInFlight(21);

        // Then
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> batcher.submit(21))
                .matches(refused ->
                        refused.status() == 503 && refused.retryAfter().isPresent())
                .matches(refused -> refused.errorCode().equals("TOO_MANY_WAITING"));
    }

    @Test
    void a_request_ends_in_time_and_is_not_processed_after_it() {
        // Given
        start(new Limits(1, 10, 20, Duration.ofMillis(200)), RequestBatcherTest::answers);

        // When
        List<CompletableFuture<String>> answers = submitBehindOneInFlight(3);

        // Then
        assertThat(answers).allSatisfy(answer -> assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(answer::join)
                .withCauseInstanceOf(TimeoutException.class));
        go.countDown();
        assertThat(batcher.submit(7).join()).isEqualTo("7");
        assertThat(batches.stream().flatMap(List::stream)).containsExactly(0, 7);
    }

    @Test
    void closing_answers_those_who_wait_and_those_in_flight() {
        // Given
        start(LIMITS, RequestBatcherTest::answers);
        List<CompletableFuture<String>> answers = submitBehindOneInFlight(5);

        // When
        batcher.close();

        // Then
        assertThat(answers).allSatisfy(answer -> assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(answer::join)
                .withCauseInstanceOf(Problem.class)
                .matches(ended -> ((Problem) ended.getCause()).errorCode().equals("STOPPING")));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> batcher.submit(6));
    }

    @Test
    void an_answer_that_takes_longer_than_its_batch_holds_up_nobody() {
        // Given
        CompletableFuture<String> published = new CompletableFuture<>();
        start(LIMITS, batch -> batch.stream()
                .map(request -> request == 0 ? published : CompletableFuture.completedFuture("" + request))
                .toList());
        go.countDown();

        // When
        CompletableFuture<String> first = batcher.submit(0);

        // Then
        assertThat(batcher.submit(1).join()).isEqualTo("1");
        assertThat(first).isNotDone();
        published.complete("0");
        await().until(first::isDone);
    }

    private void start(Limits limits, Function<List<Integer>, List<CompletableFuture<String>>> process) {
        batcher = new RequestBatcher<>("test", limits, batch -> {
            batches.add(batch);
            inFlight.countDown();
            try {
                go.await();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
            return process.apply(batch);
        });
    }

    private List<CompletableFuture<String>> submitBehindOneInFlight(int requests) {
        List<CompletableFuture<String>> answers = new ArrayList<>(List.of(batcher.submit(0)));
        await().until(() -> inFlight.getCount() == 0);
        IntStream.range(1, requests).forEach(request -> answers.add(batcher.submit(request)));
        return answers;
    }

    private static List<CompletableFuture<String>> answers(List<Integer> batch) {
        return batch.stream()
                .map(request -> CompletableFuture.completedFuture(request.toString()))
                .toList();
    }
}
