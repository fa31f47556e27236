package no.personnelticket.http.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.http.error.BadInput;
import no.personnelticket.http.error.ErrorSpecification;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is read as documented and in no other way. */
class JsonConventionsTest {

    record Traveller(String id, @Size(max = 2) List<String> productIds) {}

    record Body(
            LocalDate dateOfBirth,
            Boolean isDeleted,
            UUID contractUUID,
            @Size(min = 1, max = 3) List<Traveller> travellers,
            List<Integer> numbers,
            BigDecimal percentage,
            Money price,
            OffsetDateTime validFrom,
            Instant from,
            RoundingMode rounding,
            Integer companyId,
            Long customerNumber,
            List<UUID> ids,
            List<RoundingMode> roundings) {}

    record Untyped(Map<String, Object> claims) {}

    private final ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());

    JsonConventionsTest() {
        new JsonConventions().customize(mapper);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'dateOfBirth':18300} | dateOfBirth | is not a valid date (yyyy-MM-dd)",
                "{'dateOfBirth':'2012-05-16T22:00:00.000Z'} | dateOfBirth | is not a valid date (yyyy-MM-dd)",
                "{'dateOfBirth':[2012,5,16]} | dateOfBirth | is not a valid date (yyyy-MM-dd)",
                "{'dateOfBirth':''} | dateOfBirth | is not a valid date (yyyy-MM-dd)",
                "{'dateOfBirth':'+10000-01-01'} | dateOfBirth | is not a valid date (yyyy-MM-dd)",
                "{'isDeleted':'true'} | isDeleted | is not a valid value; one of [true, false]",
                "{'isDeleted':1} | isDeleted | is not a valid value; one of [true, false]",
                "{'isDeleted':true,'isDeleted':false} | isDeleted | is in the body twice",
                "{'contractUUID':'00000000-0000-0000-0000-000000000000'} | contractUUID | is not a valid UUID",
                "{'contractUUID':'VbhFOxtgUeyds9g70VMFBQ=='} | contractUUID | is not a valid UUID",
                "{'contractUUID':17} | contractUUID | is not a valid UUID",
                "{'travellers':[{'id':'a\\u0000'}]} | travellers[0].id | must not hold NUL or half a character",
                "{'travellers':[{'id':'a\\ud83d'}]} | travellers[0].id | must not hold NUL or half a character",
                "{'travellers':[{'id':1000001}]} | travellers[0].id | is not a valid text",
                "{'travellers':[{'id':true}]} | travellers[0].id | is not a valid text",
                "{'numbers':['1']} | numbers[0] | is not a valid whole number",
                "{'numbers':['']} | numbers[0] | is not a valid whole number",
                "{'numbers':[true]} | numbers[0] | is not a valid whole number",
                "{'numbers':[1.0]} | numbers[0] | is not a valid whole number",
                "{'numbers':[2147483648]} | numbers | is a number that is too large or too small",
                "{'percentage':'fifty'} | percentage | is not a valid number",
                "{'percentage':'80'} | percentage | is not a valid number",
                "{'percentage':''} | percentage | is not a valid number",
                "{'price':{'amount':5,'currency':'NOK'}} | price.amount | must be text with two decimals and at most ten digits before them, as 976.00",
                "{'price':{'amount':5.5,'currency':'NOK'}} | price.amount | must be text with two decimals and at most ten digits before them, as 976.00",
                "{'price':{'amount':'1e2','currency':'NOK'}} | price.amount | must be text with two decimals and at most ten digits before them, as 976.00",
                "{'price':{'amount':'5.000','currency':'NOK'}} | price.amount | must be text with two decimals and at most ten digits before them, as 976.00",
                "{'price':{'amount':' 5.00','currency':'NOK'}} | price.amount | must be text with two decimals and at most ten digits before them, as 976.00",
                "{'price':{'amount':'5','currency':'NOK'}} | price.amount | must be text with two decimals and at most ten digits before them, as 976.00",
                "{'price':{'amount':'99999999999.00','currency':'NOK'}} | price.amount | must be text with two decimals and at most ten digits before them, as 976.00",
                "{'percentage':true} | percentage | is not a valid number",
                "{'validFrom':1798761600} | validFrom | is not a valid date-time (RFC 3339)",
                "{'validFrom':'2026-12-31T24:00:00Z'} | validFrom | is not a valid date-time (RFC 3339)",
                "{'validFrom':'2026-12-31T10:00:00'} | validFrom | is not a valid date-time (RFC 3339)",
                "{'from':' '} | from | is not a valid date-time (RFC 3339)",
                "{'from':''} | from | is not a valid date-time (RFC 3339)",
                "{'from':1798761600} | from | is not a valid date-time (RFC 3339)",
                "{'from':'1798761600'} | from | is not a valid date-time (RFC 3339)",
                "{'from':'+10000-01-01T00:00:00Z'} | from | is not a valid date-time (RFC 3339)",
                "{'rounding':' '} | rounding | is not a valid value; one of [UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN, UNNECESSARY]",
                "\ufeff{} | body | is not well-formed JSON: line 1, column 3",
                "{} x | body | is not well-formed JSON: line 1, column 4",
                "{}{} | body | is missing or has the wrong type or form",
                "{'travellers':[null,null,null,null]} | travellers | must have 1 to 3 entries",
                "{'travellers':[{'productIds':['a','b','c']}]} | travellers[0].productIds | must have at most 2 entries",
                "{'travellers':[{},{'age':1}]} | travellers[1].age | is not a known field",
                "{'travellers':{}} | travellers | is missing or has the wrong type or form",
            })
    void what_is_written_otherwise_is_refused_by_the_name_of_its_field(String body, String field, String reason) {
        assertThat(complaints(body.replace('\'', '"'))).containsExactly(new ErrorSpecification(field, reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dateOfBirth",
                "isDeleted",
                "contractUUID",
                "travellers",
                "numbers",
                "percentage",
                "price",
                "validFrom",
                "from",
                "rounding",
                "companyId",
                "customerNumber",
                "ids",
                "roundings"
            })
    void a_blank_text_is_no_value_of_any_type_but_text(String field) {
        for (String blank : List.of("", " ", "\t", "\u00a0", "\ufeff")) {
            String text = "\"" + blank.replace("\t", "\\t") + "\"";
            assertThat(complaints("{\"" + field + "\":" + text + "}"))
                    .extracting(ErrorSpecification::field)
                    .containsExactly(field);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"numbers", "ids", "roundings"})
    void a_blank_text_is_no_entry_of_a_list(String field) {
        for (String blank : List.of("", " ", "\u00a0")) {
            assertThat(complaints("{\"" + field + "\":[\"" + blank + "\"]}"))
                    .extracting(ErrorSpecification::field)
                    .containsExactly(field + "[0]");
        }
    }

    @Test
    void an_amount_is_text_and_a_percentage_a_number() throws JacksonException {
        Body body = read("{\"percentage\":80,\"price\":{\"amount\":\"976.00\",\"currency\":\"NOK\"}}");

        assertThat(body.percentage()).isEqualByComparingTo("80");
        assertThat(body.price()).isEqualTo(Money.nok("976.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32"})
    void another_charset_than_utf_8_is_no_json(String charset) {
        byte[] body = "{}".getBytes(Charset.forName(charset));

        assertThatThrownBy(() -> mapper.readValue(body, Body.class))
                .isInstanceOfAny(JacksonException.class, CharacterCodingException.class);
    }

    @Test
    void lists_within_their_bounds_are_read() throws JacksonException {
        Body body = read(
                "{\"dateOfBirth\":\"2012-05-17\",\"isDeleted\":false,\"travellers\":[{\"id\":\"1\",\"productIds\":[\"a\"]}, null],"
                        + "\"numbers\":[1, 2]}");

        assertThat(body.travellers()).containsExactly(new Traveller("1", List.of("a")), null);
        assertThat(body.numbers()).containsExactly(1, 2);
        assertThat(body.dateOfBirth()).isEqualTo("2012-05-17");
    }

    @Test
    void lists_in_values_of_any_type_are_read() throws JacksonException {
        assertThat(mapper.readValue("{\"claims\":{\"permissions\":[\"a\",[\"b\"]]}}", Untyped.class)
                        .claims())
                .isEqualTo(Map.of("permissions", List.of("a", List.of("b"))));
    }

    @Test
    void a_list_without_a_bound_of_its_own_has_1000_entries() {
        assertThatCode(() -> read(numbers(1000))).doesNotThrowAnyException();
        assertThat(BadInput.of(catchThrowableOfType(JacksonException.class, () -> read(numbers(1001))))
                        .getMessage())
                .isEqualTo("numbers: must have at most 1000 entries");
    }

    @Test
    void millions_of_entries_are_refused_at_once() {
        String body = numbers(4_000_000);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> catchThrowableOfType(JacksonException.class, () -> read(body)));
    }

    private List<ErrorSpecification> complaints(String body) {
        JacksonException refused = catchThrowableOfType(JacksonException.class, () -> read(body));
        assertThat(refused).describedAs(body).isNotNull();
        return BadInput.of(refused).specifications();
    }

    private static String numbers(int count) {
        return "{\"numbers\":[" + String.join(",", Collections.nCopies(count, "1")) + "]}";
    }

    private Body read(String body) throws JacksonException {
        try {
            return mapper.readValue(body.getBytes(UTF_8), Body.class);
        } catch (JacksonException unreadable) {
            throw unreadable;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
