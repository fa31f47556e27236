package no.personnelticket.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import no.personnelticket.console.audit.AuditMessages;
import no.personnelticket.console.employee.EmployeeMessages;
import no.personnelticket.console.month.MonthMessages;
import no.personnelticket.console.overview.OverviewMessages;
import no.personnelticket.console.quarantine.QuarantineMessages;
import no.personnelticket.console.sale.SaleMessages;
import no.personnelticket.console.salesclient.SalesClientMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "nob, en, NOB",
        "eng, nb, ENG",
        ", nb, NOB",
        ", nn, NOB",
        ", no, NOB",
        ", en-GB, ENG",
        ", fr, ENG",
        "unknown, nb, NOB"
    })
    void the_chosen_language_comes_before_the_accepted_one(String chosen, String accepted, Language expected) {
        assertThat(Language.of(chosen, List.of(Locale.forLanguageTag(accepted))))
                .isEqualTo(expected);
    }

    @Test
    void without_any_choice_it_is_english() {
        assertThat(Language.of(null, List.of())).isEqualTo(Language.ENG);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                PageMessages.class,
                OverviewMessages.class,
                QuarantineMessages.class,
                SalesClientMessages.class,
                MonthMessages.class,
                SaleMessages.class,
                EmployeeMessages.class,
                AuditMessages.class
            })
    void every_sentence_is_there_in_norwegian(Class<?> messages) throws IOException {
        // Given
        String name = messages.getAnnotation(MessageBundle.class).value();
        Properties norwegian = new Properties();
        try (Reader file = new InputStreamReader(
                LanguageTest.class.getResourceAsStream("/messages/" + name + "_nb.properties"),
                StandardCharsets.UTF_8)) {
            norwegian.load(file);
        }

        // Then
        assertThat(norwegian.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(messages.getMethods()).map(Method::getName).toList());
    }
}
