package no.personnelticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.personnelticket.http.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private static final int PATIENCE_SECONDS = 10;

    private final List<List<Integer>> groups = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstIsTaken = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private Together<Integer, String> together;

    @AfterEach
    void close() {
        together.close();
    }

    @Test
    void what_comes_while_others_are_answered_is_taken_together_in_its_order() throws InterruptedException {
        // Given
        together = together(new Together.Limits(1, 3, 100));
        List<CompletableFuture<String>> answers = new ArrayList<>(List.of(together.ask(0)));
        firstIsTaken.await();
        IntStream.rangeClosed(1, 5).mapToObj(together::ask).forEach(answers::add);

        // When
        firstMayEnd.countDown();

        // Then
        assertThat(answers.stream().map(TogetherTest::join)).containsExactly("0", "1", "2", "3", "4", "5");
        assertThat(groups).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4, 5));
    }

    @Test
    void one_bad_request_harms_no_other() throws InterruptedException {
        // Given
        together = together(new Together.Limits(1, 10, 100));
        CompletableFuture<String> first = together.ask(0);
        firstIsTaken.await();
        CompletableFuture<String> before = together.ask(1);
        CompletableFuture<String> bad = together.ask(-2);
        CompletableFuture<String> after = together.ask(3);

        // When
        firstMayEnd.countDown();

        // Then
        assertThat(List.of(join(first), join(before), join(after))).containsExactly("0", "1", "3");
        assertThatThrownBy(() -> join(bad))
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("-2 is bad");
    }

    @Test
    void when_the_surroundings_are_at_fault_all_end_at_once() throws InterruptedException {
        // Given
        together = together(new Together.Limits(1, 10, 100));
        CompletableFuture<String> first = together.ask(0);
        firstIsTaken.await();
        List<CompletableFuture<String>> others = List.of(together.ask(1), together.ask(999), together.ask(3));

        // When
        firstMayEnd.countDown();

        // Then
        assertThat(join(first)).isEqualTo("0");
        assertThat(others).allSatisfy(one -> assertThatThrownBy(() -> join(one)).hasRootCauseMessage("gone"));
        assertThat(groups).containsExactly(List.of(0), List.of(1, 999, 3));
    }

    @Test
    void when_too_many_wait_the_next_one_is_refused_until_there_is_room() throws InterruptedException {
        // Given
        together = together(new Together.Limits(1, 10, 2));
        CompletableFuture<String> first = together.ask(0);
        firstIsTaken.await();
        CompletableFuture<String> second = together.ask(1);

        // When
        Problem refused = catchThrowableOfType(Problem.class, () -> together.ask(2));

        // Then
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(1));
        firstMayEnd.countDown();
        assertThat(List.of(join(first), join(second), join(together.ask(3)))).containsExactly("0", "1", "3");
    }

    @Test
    void one_that_cannot_be_answered_yet_is_asked_again_and_holds_nobody_up() {
        // Given
        firstMayEnd.countDown();
        CompletableFuture<Void> arrived = new CompletableFuture<>();
        together = new Together<>(new Together.Limits(1, 10, 2), questions -> questions.stream()
                .map(question -> question == 7 && !arrived.isDone()
                        ? together.askAgain(question, Duration.ofMillis(1))
                        : CompletableFuture.completedFuture(question.toString()))
                .toList());

        // When
        CompletableFuture<String> early = together.ask(7);

        // Then
        assertThat(join(together.ask(8))).isEqualTo("8");
        assertThat(early).isNotDone();
        arrived.complete(null);
        assertThat(join(early)).isEqualTo("7");
    }

    @Test
    void beside_a_group_that_is_under_way_another_begins_when_a_quarter_of_all_gathered() throws InterruptedException {
        // Given
        BlockingQueue<List<Integer>> taken = new LinkedBlockingQueue<>();
        Map<Integer, CountDownLatch> mayEnd =
                Stream.of(0, 1, 2, 8).collect(Collectors.toMap(Function.identity(), begin -> new CountDownLatch(1)));
        together = new Together<>(new Together.Limits(2, 10, 100), group -> {
            taken.add(group);
            await(mayEnd.get(group.get(0)));
            return group.stream().map(TogetherTest::answer).toList();
        });
        CompletableFuture<String> first = together.ask(0);
        assertThat(taken.take()).containsExactly(0);
        CompletableFuture<String> second = together.ask(1);
        assertThat(taken.take()).containsExactly(1);
        List<CompletableFuture<String>> third =
                IntStream.rangeClosed(2, 7).mapToObj(together::ask).toList();
        mayEnd.get(0).countDown();
        assertThat(taken.take()).containsExactly(2, 3, 4, 5, 6, 7);
        mayEnd.get(1).countDown();
        assertThat(List.of(join(first), join(second))).containsExactly("0", "1");

        // When
        List<CompletableFuture<String>> next =
                IntStream.rangeClosed(8, 9).mapToObj(together::ask).toList();

        // Then
        assertThat(taken.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).containsExactly(8, 9);
        assertThat(Stream.of(third, next).flatMap(List::stream)).noneMatch(CompletableFuture::isDone);
    }

    private Together<Integer, String> together(Together.Limits limits) {
        return new Together<>(limits, this::take);
    }

    private List<CompletableFuture<String>> take(List<Integer> questions) {
        groups.add(questions);
        firstIsTaken.countDown();
        await(firstMayEnd);
        return questions.stream().map(TogetherTest::answer).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static CompletableFuture<String> answer(int question) {
        if (question < 0) {
            throw new IllegalArgumentException(question + " is bad");
        }
        if (question == 999) {
            throw new IllegalStateException(new SQLException("gone", "08006"));
        }
        return CompletableFuture.completedFuture(Integer.toString(question));
    }

    private static String join(CompletableFuture<String> answer) {
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
