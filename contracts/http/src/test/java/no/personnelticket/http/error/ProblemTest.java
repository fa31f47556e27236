package no.personnelticket.http.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void what_is_away_says_when_to_try_again() {
        Problem problem = Problem.retryLater(CommonErrorCode.UNAVAILABLE, "Try again", Duration.ofSeconds(5));

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.retryAfter()).contains(Duration.ofSeconds(5));
    }

    @Test
    void only_what_is_away_says_so() {
        assertThat(new Problem(CommonErrorCode.NOT_FOUND, "x").retryAfter()).isEmpty();
        assertThat(Problem.badField("x", "y").retryAfter()).isEmpty();
    }

    @Test
    void a_refusal_costs_no_stack_trace() {
        assertThat(new Problem(CommonErrorCode.NOT_FOUND, "x").getStackTrace()).isEmpty();
    }

    @Test
    void of_more_than_100_wrong_fields_the_first_100_are_named_and_all_are_counted() {
        List<ErrorSpecification> wrong = IntStream.rangeClosed(1, 250)
                .mapToObj(line -> new ErrorSpecification("line " + line, "is wrong"))
                .toList();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Problem.throwIfAny(wrong))
                .withMessage("line 1: is wrong (and 249 more)")
                .satisfies(problem -> assertThat(problem.specifications()).isEqualTo(wrong.subList(0, 100)));
        assertThatNoException().isThrownBy(() -> Problem.throwIfAny(List.of()));
    }
}
