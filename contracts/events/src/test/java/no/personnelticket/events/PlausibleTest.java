package no.personnelticket.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read can be summed, stored and shown. */
class PlausibleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final UUID OFFER = UUID.fromString("ef1787f9-62b2-4407-801c-bdde8e2d813b");

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00a0", "\ufeff", "\u200b", "\u2028\u3000", "\u0000"})
    void a_text_that_shows_nothing_is_blank(String text) {
        assertThat(Plausible.complaint(text)).contains("must not be blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\u0000", "1\n", "\u007f1", "\u00851", "1\ud83d", "\udc001"})
    void control_characters_and_half_characters_are_no_text(String text) {
        assertThat(Plausible.complaint(text)).contains("must not hold a control character or half a character");
    }

    @Test
    void a_text_has_200_characters_at_most_and_an_emoji_is_one() {
        assertThat(Plausible.complaint("\ud83d\ude86".repeat(200))).isEmpty();
        assertThat(Plausible.complaint("x".repeat(201))).contains("must not be longer than 200 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-01T00:00:00Z, before 2021-01-01 (Europe/Oslo)",
        "1970-01-01T00:00:00Z, before 2021-01-01 (Europe/Oslo)",
        "2020-12-31T22:59:59.999999999Z, before 2021-01-01 (Europe/Oslo)",
        "2200-01-01T00:00:00Z, after 2199",
        "+57880-01-01T00:00:00Z, after 2199"
    })
    void a_time_of_a_wrong_clock_is_refused_by_the_name_of_its_field(Instant time, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> distributed(time, List.of(ticket("1", "30.00", "NOK"))))
                .withMessage("distributedAt must not be " + reason);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> refunded(time, "30.00", "NOK"))
                .withMessage("refundedAt must not be " + reason);
    }

    @Test
    void the_first_moment_of_2021_in_Oslo_is_plausible() {
        assertThat(distributed(Instant.parse("2020-12-31T23:00:00Z"), List.of(ticket("1", "30.00", "NOK"))))
                .isNotNull();
    }

    @Test
    void an_event_happened_24_hours_after_its_arrival_at_the_latest() {
        Event latest = refunded(NOW.plus(Plausible.AHEAD), "30.00", "NOK");
        Event later = refunded(NOW.plus(Plausible.AHEAD).plusNanos(1), "30.00", "NOK");

        assertThatCode(() -> Plausible.check(latest, NOW)).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plausible.check(later, NOW))
                .withMessage("refundedAt must not be more than 24 hours ahead");
    }

    static List<Class<? extends Event>> events() {
        return EventTypes.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_field_that_says_when_it_happened_is_known_of_every_event(Class<? extends Event> type) throws Exception {
        assertThat(type.getMethod(Plausible.HAPPENED_AT.get(type)).getReturnType())
                .isEqualTo(Instant.class);
    }

    @Test
    void a_price_is_in_kroner_and_not_more_than_100000() {
        assertThat(ticket("1", "100000.00", "NOK").fullFare()).isEqualTo(Plausible.HIGHEST_PRICE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ticket("1", "100000.01", "NOK"))
                .withMessage("tickets.fullFare must not be beyond 100000.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ticket("1", "30.00", "EUR"))
                .withMessage("tickets.fullFare.currency must be NOK");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> refunded(NOW, "30.00", "EUR"))
                .withMessage("tickets.saving.currency must be NOK");
    }

    @Test
    void a_distribution_has_500_tickets_at_most() {
        List<TicketDistributed.Ticket> tickets = IntStream.range(0, 501)
                .mapToObj(number -> ticket("T" + number, "30.00", "NOK"))
                .toList();

        assertThat(distributed(NOW, tickets.subList(0, 500)).tickets()).hasSize(500);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> distributed(NOW, tickets))
                .withMessage("tickets must not have more than 500 entries");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> distributed(NOW, Collections.nCopies(1_000_000, null)))
                .withMessage("tickets must not have more than 500 entries");
    }

    @Test
    void the_id_of_all_zeros_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TicketDistributed.Ticket(
                        "1", "1", new UUID(0, 0), "P", Money.nok("1.00"), Money.nok("1.00"), List.of()))
                .withMessage("tickets.contractId must not be all zeros");
    }

    private static TicketDistributed distributed(Instant at, List<TicketDistributed.Ticket> tickets) {
        return new TicketDistributed("D", "O", 1, "L", 1000001, OFFER, null, null, at, null, null, tickets);
    }

    private static TicketDistributed.Ticket ticket(String id, String amount, String currency) {
        Money fare = new Money(new BigDecimal(amount), currency);
        return new TicketDistributed.Ticket(id, "1", null, "P", fare, fare, List.of());
    }

    private static TicketRefunded refunded(Instant at, String amount, String currency) {
        Money saving = new Money(new BigDecimal(amount), currency);
        return new TicketRefunded("R", "D", 1000001, at, List.of(new TicketRefunded.Ticket("1", saving)));
    }
}
