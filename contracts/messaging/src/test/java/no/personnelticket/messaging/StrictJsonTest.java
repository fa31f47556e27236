package no.personnelticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.Event;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.messaging.json.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is read as documented and in no other way. */
class StrictJsonTest {

    @ParameterizedTest
    @CsvSource({
        "TicketDistributed.must-be-refused.BOM, the body",
        "TicketDistributed.must-be-refused.amount-exponent, tickets[0].fullFare.amount",
        "TicketDistributed.must-be-refused.amount-one-decimal, tickets[0].fullFare.amount",
        "TicketDistributed.must-be-refused.amount-with-spaces, tickets[0].fullFare.amount",
        "TicketDistributed.must-be-refused.clientName-number, clientName",
        "TicketDistributed.must-be-refused.contractId-null-full-fare, tickets[0].contractId",
        "TicketDistributed.must-be-refused.distributedAt-24-00, distributedAt",
        "TicketDistributed.must-be-refused.distributedAt-epoch-string, distributedAt",
        "TicketDistributed.must-be-refused.offerId-base64, offerId",
        "TicketDistributed.must-be-refused.orderId-nbsp-only, orderId",
        "TicketDistributed.must-be-refused.orderVersion-string, orderVersion",
        "TicketDistributed.must-be-refused.validFrom-null, validFrom",
        "TicketDistributed.schema-and-code-differ.customerNumber-float-1000001-0, customerNumber",
        "TicketDistributed.schema-and-code-differ.distributedAt-space, distributedAt",
        "TicketDistributed.schema-and-code-differ.offerId-urn-uuid, offerId",
        "TicketDistributed.schema-and-code-differ.orderVersion-int32, orderVersion",
        "TicketDistributed.schema-and-code-differ.pricePaid-wrong, tickets[0].pricePaid",
        "TicketDistributed.schema-and-code-differ.clientName-with-NUL, clientName",
        "TicketDistributed.schema-and-code-differ.id-with-NUL, ticketDistributionId",
        "TicketDistributed.schema-and-code-differ.orderId-with-NUL, orderId",
        "TicketDistributed.schema-and-code-differ.ticketId-with-NUL, tickets[0].ticketId",
        "TicketRefunded.must-be-refused.currency-text, tickets[0].saving.currency",
        "TicketRefunded.must-be-refused.refundedAt-epoch, refundedAt",
        "TicketRefunded.schema-and-code-differ.same-ticket-twice, tickets[1].ticketId",
        "TicketDistributed.distributedAt-1970, distributedAt",
        "TicketDistributed.distributedAt-in-milliseconds, distributedAt",
        "TicketDistributed.impossible-amount, tickets[0].discountRights[0].amount",
        "TicketDistributed.all-zero-contract, tickets[0].contractId",
        "TicketDistributed.schema-and-code-differ.all-EUR-no-discount, tickets[0].fullFare.currency",
        "TicketDistributed.schema-and-code-differ.distributedAt-year-9999, distributedAt",
        "TicketDistributed.schema-and-code-differ.sum-overflow-ten-digits, tickets[0].discountRights[0].amount",
        "TicketRefunded.in-euro, tickets[0].saving.currency",
        "TicketRefunded.refundedAt-1970, refundedAt",
        "TicketRefunded.schema-and-code-differ.refundId-5000, refundId",
        "TicketRefunded.schema-and-code-differ.refundedAt-9999, refundedAt",
        "TicketRefunded.schema-and-code-differ.ticketDistributionId-5000, ticketDistributionId"
    })
    void what_a_platform_sent_otherwise_is_refused_by_the_name_of_its_field(String name, String field) {
        Class<? extends Event> type =
                name.startsWith("TicketRefunded") ? TicketRefunded.class : TicketDistributed.class;

        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> EventJson.read(Cases.body(name + ".json"), type))
                .withMessageStartingWith(field + " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TicketDistributed.reissue-first",
                "TicketDistributed.reissue-second",
                "TicketDistributed.schema-and-code-differ.deep-nesting-unknown-field",
                "TicketDistributed.schema-and-code-differ.huge-unknown-number"
            })
    void what_is_harmless_is_read(String name) {
        assertThat(EventJson.read(Cases.body(name + ".json"), TicketDistributed.class))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1026.00", "-1026.00", ".50", "-.50", "9999999999.99"})
    void an_amount_is_text_with_two_decimals(String amount) {
        String price = "\"fullFare\": {\n        \"amount\": \"" + amount + "\"";
        String body =
                golden(TicketDistributed.class).replaceFirst("\"fullFare\": \\{\\s*\"amount\": \"1026.00\"", price);

        assertThat(reason(body)).doesNotContain("amount ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1026.00", "\"1026\"", "\"1026.0\"", "\"1026.000\"", "\"1026,00\"", "\" 1026.00\"", "\"+1026.00\"",
                "\"1e3\"", "\"1.02600E3\"", "\"\"", "\"99999999999.00\"", "true", "null", "\"１０２６.00\""
            })
    void an_amount_in_another_form_is_refused(String amount) {
        assertThat(reason(golden(TicketDistributed.class).replaceFirst("\"1026\\.00\"", amount)))
                .startsWith("tickets[0].fullFare.amount ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T09:03:05Z",
                "2026-11-23T09:03:05.412Z",
                "2026-11-23T10:03:05.123456789+01:00",
                "2028-02-29T23:59:59-00:30"
            })
    void a_point_in_time_is_RFC_3339(String time) {
        assertThat(reason(distributedAt("\"" + time + "\""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1764000000",
                "1764000000.5",
                "\"1764000000\"",
                "\"2026-11-23\"",
                "\"2026-11-23T09:03:05\"",
                "\"2026-11-23T09:03Z\"",
                "\"2026-11-23T24:00:00Z\"",
                "\"2026-11-23 09:03:05Z\"",
                "\"2026-11-31T09:03:05Z\"",
                "\"2026-11-23T09:03:60Z\"",
                "\"+292278994-08-17T07:12:55Z\"",
                "\"2026-11-23T09:03:05+0100\"",
                "\"2026-11-23T09:03:05-00:00\"",
                "\"2026-11-23T09:03:05Z \"",
                "[2026,11,23]",
                "\"\""
            })
    void a_point_in_time_in_another_form_is_refused(String time) {
        assertThat(reason(distributedAt(time))).startsWith("distributedAt ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"20454", "[2026,1,1]", "\"2026-1-1\"", "\"2026-01-01T00:00:00Z\"", "\"01.01.2026\"", "\"\""})
    void a_day_in_another_form_is_refused(String day) {
        String body = golden(ContractChanged.class).replaceFirst("(\"validFrom\": )\"[^\"]*\"", "$1" + day);

        assertThat(reason(body, ContractChanged.class)).startsWith("validFrom ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0\"", "\"active\"", "\" ACTIVE\"", "\"\"", "\"UNKNOWN\"", "true"})
    void a_name_of_an_enumeration_is_itself(String status) {
        String body = golden(ContractChanged.class).replaceFirst("\"ACTIVE\"", status);

        assertThat(reason(body, ContractChanged.class)).startsWith("status ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "1.5", "true", "[\"x\"]", "{}", "null"})
    void text_is_text(String value) {
        String body = golden(TicketDistributed.class).replaceFirst("(\"orderId\": )\"[^\"]*\"", "$1" + value);

        assertThat(reason(body)).startsWith("orderId ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "3.0", "3e0", "true", "null", "\"\"", "[3]"})
    void a_number_is_a_number(String value) {
        String body = golden(TicketDistributed.class).replaceFirst("(\"orderVersion\": )\\d+", "$1" + value);

        assertThat(reason(body)).startsWith("orderVersion ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000", "\\ud83d", "x\\udc00y", " \\u00a0", "\\ufeff", ""})
    void an_id_has_no_NUL_and_no_half_character_and_is_not_blank(String text) {
        String body = golden(TicketDistributed.class)
                .replaceFirst("(\"orderId\": )\"[^\"]*\"", "$1\"" + text.replace("\\", "\\\\") + "\"");

        assertThat(reason(body)).startsWith("orderId ");
    }

    @Test
    void a_whole_emoji_is_text() {
        String body =
                golden(TicketDistributed.class).replaceFirst("(\"orderId\": )\"[^\"]*\"", "$1\"\\\\ud83d\\\\ude86\"");

        assertThat(reason(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void another_charset_than_UTF_8_is_refused(String charset) {
        byte[] body = golden(TicketDistributed.class).getBytes(Charset.forName(charset));

        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> EventJson.read(body, TicketDistributed.class))
                .withMessageMatching("the body is not (well-formed JSON: line 1, column \\d|UTF-8)");
    }

    @Test
    void bytes_that_are_no_UTF_8_are_refused() {
        byte[] body = golden(TicketDistributed.class)
                .replaceFirst("(\"orderId\": )\"[^\"]*\"", "$1\"\u00e9\"")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> EventJson.read(body, TicketDistributed.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c0af", "c181", "e080af", "eda080"})
    void an_overlong_sequence_is_no_UTF_8(String hex) {
        String overlong = new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
        byte[] body = golden(TicketDistributed.class)
                .replaceFirst("(\"orderId\": )\"[^\"]*\"", "$1\"" + overlong + "\"")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> EventJson.read(body, TicketDistributed.class))
                .withMessage("the body is not UTF-8");
    }

    @Test
    void a_field_that_stands_twice_is_refused_wherever_it_is() {
        String golden = golden(TicketDistributed.class);

        assertThat(reason(golden.replaceFirst("\"orderId\"", "\"orderId\": \"x\", \"orderId\"")))
                .isEqualTo("orderId is in the body twice");
        assertThat(reason(golden.replaceFirst("\"ticketId\"", "\"ticketId\": \"x\", \"ticketId\"")))
                .isEqualTo("tickets[0].ticketId is in the body twice");
        assertThat(reason(golden.replaceFirst("\"orderId\"", "\"new\": {\"x\": 1, \"x\": 2}, \"orderId\"")))
                .isEqualTo("new.x is in the body twice");
        assertThat(reason(golden.replaceFirst("\"orderId\"", "\"010195 1\": 1, \"010195 1\": 2, \"orderId\"")))
                .isEqualTo("the body has a field twice");
    }

    private static String distributedAt(String time) {
        return golden(TicketDistributed.class).replaceFirst("(\"distributedAt\": )\"[^\"]*\"", "$1" + time);
    }

    private static String reason(String body) {
        return reason(body, TicketDistributed.class);
    }

    /** Why it is refused; empty when it is not. */
    private static String reason(String body, Class<? extends Event> type) {
        try {
            EventJson.read(body.getBytes(StandardCharsets.UTF_8), type);
            return "";
        } catch (MalformedEventException refused) {
            return refused.getMessage();
        }
    }

    private static String golden(Class<?> type) {
        return new String(GoldenEvents.body(type.getSimpleName() + ".v1.json"), StandardCharsets.UTF_8);
    }
}
