package no.personnelticket.console.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownBodyTest {

    @Test
    void json_is_indented_and_the_field_at_fault_is_marked() {
        ShownBody body = ShownBody.of(
                bytes(
                        "{\"orderId\":\"A-1\",\"tickets\":[{\"travellerId\":\"1\",\"pricePaid\":{\"amount\":\"1.00\"}}],\"more\":[]}"),
                "tickets[0].pricePaid");

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
                "");

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
        assertThat(ShownBody.of(bytes("{} x"), "").form()).isEqualTo(ShownBody.Form.TEXT);
    }

    @Test
    void a_field_that_is_missing_marks_nothing() {
        assertThat(ShownBody.of(bytes("{\"orderId\":\"A-1\"}"), "tickets").isMarked())
                .isFalse();
    }

    @Test
    void text_that_is_no_json_is_shown_as_it_is() {
        ShownBody body = ShownBody.of(bytes("<order>\n</order>"), "");

        assertThat(body.form()).isEqualTo(ShownBody.Form.TEXT);
        assertThat(body.lines().stream().map(ShownBody.Line::text)).containsExactly("<order>", "</order>");
    }

    @Test
    void bytes_are_shown_in_hexadecimal() {
        ShownBody body = ShownBody.of(new byte[] {(byte) 0xff, 0, 16}, "");

        assertThat(body.form()).isEqualTo(ShownBody.Form.BYTES);
        assertThat(body.lines().stream().map(ShownBody.Line::text)).containsExactly("ff 00 10");
    }

    @Test
    void a_record_without_a_body_says_so() {
        assertThat(ShownBody.of(null, "").form()).isEqualTo(ShownBody.Form.NONE);
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
