package no.personnelticket.usage.report;

import static org.assertj.core.api.Assertions.assertThat;

import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Problem;
import no.personnelticket.usage.UsageErrorCode;
import org.junit.jupiter.api.Test;

class ClosingErrorCodeTest {

    @Test
    void a_refusal_of_closing_keeps_its_code() {
        assertThat(ClosingCheckStep.obstacle(new Problem(UsageErrorCode.IDENTITIES_UNAVAILABLE, "later"))
                        .errorCode())
                .isEqualTo(ClosingErrorCode.IDENTITIES_UNAVAILABLE);
    }

    @Test
    void a_refusal_of_something_else_is_a_failure_with_its_message() {
        ClosingObstacle obstacle = ClosingCheckStep.obstacle(new Problem(CommonErrorCode.UNAVAILABLE, "later"));

        assertThat(obstacle).isEqualTo(new ClosingObstacle(ClosingErrorCode.CLOSING_FAILED, "later"));
    }
}
