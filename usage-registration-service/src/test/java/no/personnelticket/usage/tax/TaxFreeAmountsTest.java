package no.personnelticket.usage.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.personnelticket.events.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxFreeAmountsTest {

    @ParameterizedTest
    @CsvSource({
        "1, 2021, 8000.00",
        "1, 2022, 8000.00",
        "3, 2023, 8000.00",
        "3, 2024, 10000.00",
        "4, 2031, 10000.00",
        "5, 2024, 0.00",
        "6, 2021, 0.00",
        "7, 2026, 0.00"
    })
    void the_tax_free_amount_is_that_of_the_year_and_the_employer(int companyId, int year, String expected) {
        assertThat(TaxFreeAmounts.of(companyId, year)).isEqualTo(Money.nok(expected));
    }

    @Test
    void the_amounts_have_a_version() {
        assertThat(TaxFreeAmounts.version()).isEqualTo("2026-1");
    }

    @Test
    void passenger_transport_is_not_covered_before_2021() {
        assertThatThrownBy(() -> TaxFreeAmounts.of(1, 2020)).hasMessage("year must be 2021 or later");
    }
}
