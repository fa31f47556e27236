package no.personnelticket.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTextTest {

    record Request(
            @EventText String orderId,
            @EventText(longest = 4) String token) {}

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u2003", "\u00a0", "\u200b", "\t", "\ufeff"})
    void a_text_that_an_event_refuses_as_blank_is_refused_before(String blank) {
        assertThat(reasons(new Request(blank, null))).contains("must not be blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"  ", "a\u007fb", "abcde", "abc\ud83d\ude82"})
    void a_text_is_held_to_its_own_length(String token) {
        assertThat(reasons(new Request(null, token))).hasSize(1);
    }

    @Test
    void texts_of_an_event_and_missing_ones_pass() {
        assertThat(reasons(new Request("x".repeat(200), "ab\ud83d\ude82"))).isEmpty();
        assertThat(reasons(new Request(null, null))).isEmpty();
    }

    private static List<String> reasons(Request request) {
        try (ValidatorFactory validation = Validation.buildDefaultValidatorFactory()) {
            return validation.getValidator().validate(request).stream()
                    .map(ConstraintViolation::getMessage)
                    .toList();
        }
    }
}
