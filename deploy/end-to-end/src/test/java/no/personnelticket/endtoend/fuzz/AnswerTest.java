package no.personnelticket.endtoend.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Each complaint of the fuzz suite can be made. */
class AnswerTest {

    private static final String PROBLEM = "application/problem+json";
    private static final Duration QUICK = Duration.ofMillis(20);

    private static final String GOOD = """
            {"timestamp":"2026-12-01T10:00:00Z","status":400,"path":"/x","message":"age: must not be null",\
            "errorCode":"VALIDATION_FAILED","errorSpecifications":[{"field":"travellers[0].age","reason":"must not be null"}]}""";

    @Test
    void an_error_as_published_and_any_quick_success_are_fine() {
        assertThat(new Answer(400, PROBLEM, GOOD, QUICK).complaints()).isEmpty();
        assertThat(new Answer(204, "", "", QUICK).complaints()).isEmpty();
    }

    @Test
    void a_fault_a_slow_answer_and_an_empty_error_are_found() {
        assertThat(new Answer(500, PROBLEM, GOOD, QUICK).complaints()).containsExactly("status 500");
        assertThat(new Answer(200, "", "", Duration.ofMillis(2_001)).complaints())
                .containsExactly("took 2001 ms");
        assertThat(new Answer(404, "", "", QUICK).complaints())
                .contains("the error has the type ''", "the error has no /errorCode");
    }

    @Test
    void an_error_that_names_no_field_or_shows_java_is_found() {
        assertThat(new Answer(400, PROBLEM, GOOD.replace("travellers[0].age", "ids.<list element>"), QUICK)
                        .complaints())
                .containsExactly("the field is named 'ids.<list element>'");
        assertThat(new Answer(400, PROBLEM, GOOD.replaceFirst("\\[\\{.*}]", "[]"), QUICK).complaints())
                .containsExactly("no field is named");
        assertThat(new Answer(400, PROBLEM, GOOD.replace("must", "java.lang.IllegalStateException"), QUICK)
                        .complaints())
                .containsExactly("shows what is inside");
    }
}
