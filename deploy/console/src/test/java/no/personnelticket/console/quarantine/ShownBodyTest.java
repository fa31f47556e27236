package no.personnelticket.console.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownBodyTest {

    @Test
    void json_is_indented_and_the_field_at_fault_is_marked() {
        ShownBody body = ShownBody.of(
                bytes(
                        "{\"orderId\":\"A-1\",\"tickets\":[{\"travellerId\":\"1\",\"pricePaid\":{\"amount\":\"1.00\"}}],\"more\":[]}"),
                "tickets[0].pricePaid",
                Optional.empty());

        assertThat(body.form()).isEqualTo(ShownBody.Form.JSON);
        assertThat(body.lines().stream().map(ShownBody.Line::text))
                .containsExactly(
                        "{",
                        "  \"orderId\": \"A-1\",",
                        "  \"tickets\": [",
                        "    {",
                        "      \"travellerId\": \"1\",",
                        "      \"pricePaid\": {",
                        "        \"amount\": \"1.00\"",
                        "      }",
                        "    }",
                        "  ],",
                        "  \"more\": []",
                        "}");
        assertThat(body.lines().stream().filter(ShownBody.Line::marked).map(ShownBody.Line::text))
                .containsExactly("      \"pricePaid\": {");
    }

    @Test
    void names_numbers_and_texts_are_shown_as_they_stand_and_a_field_that_stands_twice_is_marked() {
        ShownBody body = ShownBody.of(
                bytes(
                        "{ \"version\" : 3e0,\n\"version\":4, \"name\":\"\\u00e6 \\\"}, x\",\"price\":[1.50e1 , true,{ }]}"),
                "",
                Optional.empty());

        assertThat(body.lines().stream().map(ShownBody.Line::text))
                .containsExactly(
                        "{",
                        "  \"version\": 3e0,",
                        "  \"version\": 4,",
                        "  \"name\": \"\\u00e6 \\\"}, x\",",
                        "  \"price\": [",
                        "    1.50e1,",
                        "    true,",
                        "    {}",
                        "  ]",
                        "}");
        assertThat(body.lines().stream().filter(ShownBody.Line::marked).map(ShownBody.Line::text))
                .containsExactly("  \"version\": 4,");
    }

    @Test
    void json_with_something_after_it_is_shown_as_text() {
        assertThat(ShownBody.of(bytes("{} x"), "", Optional.empty()).form()).isEqualTo(ShownBody.Form.TEXT);
    }

    @Test
    void a_field_that_is_missing_marks_nothing() {
        assertThat(ShownBody.of(bytes("{\"orderId\":\"A-1\"}"), "tickets", Optional.empty())
                        .isMarked())
                .isFalse();
    }

    @Test
    void text_that_is_no_json_is_shown_as_it_is() {
        ShownBody body = ShownBody.of(bytes("<order>\n</order>"), "", Optional.empty());

        assertThat(body.form()).isEqualTo(ShownBody.Form.TEXT);
        assertThat(body.lines().stream().map(ShownBody.Line::text)).containsExactly("<order>", "</order>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':}|{'a':|}|",
                "{'navn':'Ås','b':x}|{'navn':'Ås','b':|x|}",
                "{%n  'a': 1,%n  b: 2}|__|b|: 2}",
                "{%n%n%n  'a' 1}|__'a'_|1|}",
                "{'a':|{'a'|:|",
                "{'a':1%n|{'a':|1|",
            })
    void the_place_at_which_the_reader_of_a_body_that_is_no_json_stopped_is_marked(
            String malformed, String before, String fault, String after) {
        // Given
        byte[] bytes = bytes(malformed.replace('\'', '"').formatted());
        String reason = DryRun.of(Records.received(bytes, Records.headers("x")), Instant.EPOCH)
                .reason();

        // When
        ShownBody body = ShownBody.of(bytes, "", Place.of(reason));

        // Then
        assertThat(body.form()).isEqualTo(ShownBody.Form.TEXT);
        assertThat(body.lines().stream().filter(ShownBody.Line::marked))
                .as(reason)
                .containsExactly(new ShownBody.Line(text(before), text(fault), text(after)));
    }

    private static String text(String quoted) {
        return quoted == null ? "" : quoted.replace('\'', '"').replace('_', ' ');
    }

    @Test
    void a_fault_far_into_a_long_body_is_shown_with_what_is_around_it() {
        String malformed = "{\"text\":\"" + "a".repeat(10_000) + "\",]}";

        ShownBody body = ShownBody.of(bytes(malformed), "", Optional.of(new Place(1, malformed.indexOf(']') + 1)));

        assertThat(body.lines()).singleElement().satisfies(line -> {
            assertThat(line.fault()).isEqualTo("]");
            assertThat(line.after()).isEqualTo("}");
            assertThat(line.before()).hasSize(2000);
        });
    }

    @Test
    void bytes_are_shown_in_hexadecimal() {
        ShownBody body = ShownBody.of(new byte[] {(byte) 0xff, 0, 16}, "", Optional.empty());

        assertThat(body.form()).isEqualTo(ShownBody.Form.BYTES);
        assertThat(body.lines().stream().map(ShownBody.Line::text)).containsExactly("ff 00 10");
    }

    @Test
    void a_record_without_a_body_says_so() {
        assertThat(ShownBody.of(null, "", Optional.empty()).form()).isEqualTo(ShownBody.Form.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "tickets[0].pricePaid must be fullFare plus the discount rights, tickets[0].pricePaid, false",
        "tickets[0].fullFare is missing or has the wrong type or form, tickets[0].fullFare, false",
        "distributedAt must not be more than 24 hours ahead, distributedAt, false",
        "the header ce_type is required, ce_type, true"
    })
    void a_reason_points_at_a_field_or_a_header(String reason, String name, boolean header) {
        assertThat(Fault.of(reason)).contains(new Fault(name, header));
    }

    @ParameterizedTest
    @CsvSource({"the body is not well-formed JSON", "processing fails: IllegalStateException in UsageStep.store"})
    void a_reason_about_the_whole_record_points_at_nothing(String reason) {
        assertThat(Fault.of(reason)).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
