package no.personnelticket.console.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import no.personnelticket.http.error.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaleFormTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void a_missing_number_or_key_is_refused_by_its_name(String blank) {
        SaleForm form = form(blank, blank);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(form::number)
                .withMessage("customerNumber: must be a number");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(form::idempotencyKey)
                .withMessage("key: must be given");
    }

    @ParameterizedTest
    @ValueSource(strings = {"700001", " 700001 "})
    void a_number_may_have_spaces_around_it(String typed) {
        assertThat(form(typed, "a key").number()).isEqualTo(700_001);
    }

    private static SaleForm form(String customerNumber, String key) {
        return new SaleForm(customerNumber, null, null, null, null, null, null, null, key, null, null, null, null);
    }
}
