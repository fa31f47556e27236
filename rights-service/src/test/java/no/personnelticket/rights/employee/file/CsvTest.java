package no.personnelticket.rights.employee.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\nb\n\nc", "a\r\nb\r\n\r\nc\r\n", "a\rb\r\rc\r", "a\nb\r\n\rc"})
    void a_line_ends_with_any_of_the_usual_line_ends(String text) {
        assertThat(lines(text)).containsExactly("a", "b", "", "c");
    }

    @Test
    void a_line_end_over_the_edge_of_the_buffer_is_one() {
        String line = "x".repeat(8191);
        assertThat(lines(line + "\r\nb")).containsExactly(line, "b");
    }

    @Test
    void of_a_line_that_is_too_long_only_the_beginning_is_kept_and_the_next_one_is_read() {
        List<String> lines = lines("x".repeat(5_000_000) + "\nb");
        assertThat(lines).hasSize(2).endsWith("b");
        assertThat(lines.get(0)).hasSize(CsvLines.LONGEST + 1);
        assertThat(CsvRecord.of(lines.get(0), ',').fault()).isEqualTo("is longer than 10000 characters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "a,b,c|[a, b, c]",
                ",,|[, , ]",
                "a|[a]",
                "\"a\",\"b,c\",d|[a, b,c, d]",
                "\"say \"\"hi\"\"\",b|[say \"hi\", b]",
                "\"\",\"\"|[, ]",
                "Kari \"K\" N,b|[Kari \"K\" N, b]",
            })
    void a_line_is_split_at_its_separators_but_not_within_quotes(String line, String fields) {
        assertThat(CsvRecord.of(line, ',').fields()).hasToString(fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,\"b", "\"", "a,\"b\"\"", "\"a,b,c\"\""})
    void a_quote_that_is_not_closed_in_its_line_is_refused(String line) {
        assertThat(CsvRecord.of(line, ',').fault()).isEqualTo("has a quote that is not closed in its line");
    }

    @Test
    void text_after_a_closing_quote_is_refused() {
        assertThat(CsvRecord.of("\"a\"b,c", ',').fault())
                .isEqualTo("has text between a closing quote and the separator");
    }

    private static List<String> lines(String text) {
        CsvLines lines = new CsvLines(new StringReader(text));
        List<String> read = new ArrayList<>();
        for (String line = lines.next(); line != null; line = lines.next()) {
            read.add(line);
            assertThat(lines.number()).isEqualTo(read.size());
        }
        return read;
    }
}
