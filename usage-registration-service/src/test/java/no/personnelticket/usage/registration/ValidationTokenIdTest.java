package no.personnelticket.usage.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.personnelticket.usage.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationTokenIdTest {

    @Test
    void it_is_the_claim_jti_of_the_token() {
        UUID validationId = UUID.randomUUID();

        assertThat(ValidationTokenId.of(Samples.token(validationId))).isEqualTo(validationId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b", "a.%.c", "a..c", "a.e30.c", "a.eyJqdGkiOiJ4In0.c", "a.b.c.d"})
    void what_names_no_verdict_has_none(String token) {
        assertThat(ValidationTokenId.of(token)).isEqualTo(ValidationTokenId.NONE);
    }

    @Test
    void without_a_token_there_is_none_to_look_for() {
        assertThat(ValidationTokenId.of(null)).isNull();
    }
}
