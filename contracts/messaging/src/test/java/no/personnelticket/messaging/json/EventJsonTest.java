package no.personnelticket.messaging.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.Event;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.GoldenEvents;
import no.personnelticket.messaging.MalformedEventException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    private static final String SECRET = "Kari Nordmann 01019012345";

    private final JsonMapper json = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource({
        "/customerNumber, customerNumber",
        "/orderVersion, orderVersion",
        "/offerId, offerId",
        "/distributedAt, distributedAt",
        "/tickets, tickets",
        "/tickets/0/contractId, tickets[0].contractId",
        "/tickets/0/discountRights, tickets[0].discountRights",
        "/tickets/0/fullFare, tickets[0].fullFare",
        "/tickets/0/fullFare/amount, tickets[0].fullFare.amount"
    })
    void a_wrong_value_is_refused_by_the_path_of_its_field_and_is_not_repeated(String place, String path)
            throws IOException {
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode body = json.readTree(golden(TicketDistributed.class));
        ((ObjectNode) body.at(pointer.head())).put(pointer.last().getMatchingProperty(), SECRET);

        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> read(body.toString(), TicketDistributed.class))
                .withMessage(path + " is missing or has the wrong type or form")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"contractId", "customerNumber", "ticketDistributionId", "ticketId", "coupons", "registeredAt"})
    void a_missing_field_is_named(String field) {
        String without = golden(UsageRegistered.class).replace("\"" + field + "\"", "\"somethingElse\"");

        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> read(without, UsageRegistered.class))
                .withMessageStartingWith(field + " ");
    }

    @Test
    void a_missing_number_is_never_taken_for_zero() {
        String withoutCompany = golden(ContractChanged.class).replace("\"companyId\"", "\"somethingElse\"");

        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> read(withoutCompany, ContractChanged.class))
                .withMessageStartingWith("companyId ");
    }

    @Test
    void a_half_number_is_never_taken_for_a_whole_one() {
        String half = golden(UsageRegistered.class).replaceFirst("\"coupons\": 1", "\"coupons\": 1.5");

        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> read(half, UsageRegistered.class))
                .withMessage("coupons is missing or has the wrong type or form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "17", "\"" + SECRET + "\"", SECRET, "{\"" + SECRET, "{} {}"})
    void what_is_no_event_is_refused_without_repeating_it(String body) {
        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> read(body, UsageRegistered.class))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("Kari", "0101"))
                .withNoCause();
    }

    @Test
    void a_second_event_in_the_same_body_is_not_lost_silently() {
        String one = golden(UsageRegistered.class);

        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> read(one + one, UsageRegistered.class));
    }

    @Test
    void a_short_text_for_a_monstrous_amount_is_refused_at_once() {
        String monstrous = golden(TicketDistributed.class).replaceFirst("1026\\.00", "1E999999999");

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertThatExceptionOfType(MalformedEventException.class)
                        .isThrownBy(() -> read(monstrous, TicketDistributed.class))
                        .withMessage("tickets[0].fullFare.amount is missing or has the wrong type or form"));
    }

    @Test
    void a_rule_of_the_record_is_told_in_its_own_words() {
        String wrongSum = golden(TicketDistributed.class).replaceFirst("50\\.00", "49.00");

        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> read(wrongSum, TicketDistributed.class))
                .withMessage("tickets[0].pricePaid must be fullFare plus the discount rights");
    }

    @Test
    void absent_fields_are_left_out_and_empty_lists_are_not() {
        String written = new String(EventJson.write(GoldenEvents.read(ContractChanged.class)), StandardCharsets.UTF_8);

        assertThat(written).doesNotContain("null", "couponsLimit", "contractParent");
        assertThat(read(golden(ContractChanged.class).replace("[\n    1000001\n  ]", "[]"), ContractChanged.class)
                        .consumers())
                .isEmpty();
    }

    @Test
    void the_same_event_is_always_written_as_the_same_bytes() {
        byte[] first = EventJson.write(GoldenEvents.read(TicketDistributed.class));

        assertThat(EventJson.write(EventJson.read(first, TicketDistributed.class)))
                .isEqualTo(first);
    }

    private static <E extends Event> E read(String body, Class<E> type) {
        return EventJson.read(body.getBytes(StandardCharsets.UTF_8), type);
    }

    private static String golden(Class<?> type) {
        return new String(GoldenEvents.body(type.getSimpleName() + ".v1.json"), StandardCharsets.UTF_8);
    }
}
