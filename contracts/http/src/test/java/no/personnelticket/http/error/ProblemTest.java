package no.personnelticket.http.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
}
