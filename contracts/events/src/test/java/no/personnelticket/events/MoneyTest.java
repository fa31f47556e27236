package no.personnelticket.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"976,976.00", "976.5,976.50", "976.50,976.50", "976.500,976.50", "-0.01,-0.01", "1E3,1000.00", ".5,0.50"
    })
    void an_amount_always_has_two_decimals(String written, String amount) {
        assertThat(Money.nok(written)).hasToString(amount + " NOK").isEqualTo(Money.nok(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "976.005", "-976.999", "1E-3", "1E-2000000000"})
    void a_third_decimal_is_refused_and_never_rounded_away(String amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.nok(amount))
                .withMessage("amount must not have more than two decimals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000.00", "-1000000000000000", "1E15", "1E999999999", "-1E2000000000"})
    void more_than_15_digits_are_refused_at_once(String amount) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(1), () -> assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.nok(amount))
                .withMessage("amount must not have more than 15 digits before the decimals"));
    }

    @Test
    void the_sum_of_all_that_is_plausible_is_an_amount() {
        assertThat(Money.nok("-999999999999999.99")).hasToString("-999999999999999.99 NOK");
    }

    @Test
    void amounts_add_up_to_the_last_decimal() {
        Money fullFare = Money.nok("1026.00");

        assertThat(fullFare.plus(Money.nok("-976.00"))).isEqualTo(Money.nok("50.00"));
        assertThat(fullFare.minus(Money.nok("976.01"))).isEqualTo(Money.nok("49.99"));
        assertThat(fullFare.negated()).isEqualTo(Money.nok("-1026.00"));
    }

    @Test
    void different_currencies_are_never_mixed() {
        Money kroner = Money.nok("1.00");
        Money euro = new Money(new BigDecimal("1.00"), "EUR");

        assertThat(kroner).isNotEqualTo(euro);
        assertThatIllegalArgumentException().isThrownBy(() -> kroner.plus(euro));
        assertThatIllegalArgumentException().isThrownBy(() -> kroner.minus(euro));
        assertThatIllegalArgumentException().isThrownBy(() -> kroner.compareTo(euro));
    }

    @Test
    void amount_and_currency_are_required() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.nok((BigDecimal) null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(BigDecimal.ONE, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(BigDecimal.ONE, " "));
    }

    @Test
    void only_what_is_below_zero_is_negative() {
        assertThat(Money.nok("-0.01").isNegative()).isTrue();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(Money.nok("0.01").isNegative()).isFalse();
    }

    @Test
    void amounts_are_ordered_by_size() {
        assertThat(Money.nok("9.00")).isLessThan(Money.nok("10.00"));
        assertThat(Money.nok("10")).isEqualByComparingTo(Money.nok("10.00"));
    }
}
