package no.personnelticket.rights.employee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalIdTest {

    @ParameterizedTest
    @CsvSource({
        "1985-09-14, 00058, 14098500058, national id",
        "2004-02-12, 50027, 12020450027, national id of a published sample",
        "1985-09-14, 00041, 54098500041, D-number",
        "1985-09-14, 00030, 14498500030, synthetic with month + 40",
        "1985-09-14, 00013, 14898500013, synthetic with month + 80",
        "1985-09-14, 00147, 14098500147, from 2032 with remainder 1",
        "1985-09-14, 00155, 14098500155, from 2032 with remainder 2",
        "1985-09-14, 00163, 14098500163, from 2032 with remainder 3",
    })
    void an_id_of_every_form_fits_and_is_printed_as_it_was_given_out(
            LocalDate dateOfBirth, String ssn, String digits, String form) {
        assertThat(NationalId.of(dateOfBirth, ssn)).as(form).isEqualTo(new NationalId(digits, true));
    }

    @Test
    void an_id_that_fits_no_form_is_the_birth_date_and_the_five_digits() {
        assertThat(NationalId.of(LocalDate.parse("1945-10-14"), "12345"))
                .isEqualTo(new NationalId("14104512345", false));
    }
}
