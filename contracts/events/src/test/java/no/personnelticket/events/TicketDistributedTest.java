package no.personnelticket.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.TicketDistributed.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketDistributedTest {

    private static final UUID CONTRACT = UUID.fromString("55b8453b-1b60-51ec-9db1-d83bd1530505");
    private static final UUID OFFER = UUID.fromString("ef1787f9-62b2-4407-801c-bdde8e2d813b");
    private static final Instant NOW = Instant.parse("2026-11-23T09:03:05Z");

    @Test
    void the_saving_is_what_the_discount_took_off() {
        assertThat(ticket("A", "1026.00", "50.00", discount("-976.00")).saving())
                .isEqualTo(Money.nok("976.00"));
    }

    @Test
    void the_saving_of_several_discount_rights_is_their_sum() {
        Ticket ticket = ticket("A", "1026.00", "50.00", discount("-900.01"), discount("-75.99"));

        assertThat(ticket.saving()).isEqualTo(Money.nok("976.00"));
    }

    @Test
    void a_ticket_at_full_fare_needs_no_contract_and_saves_nothing() {
        Ticket ticket = new Ticket("A", "1", null, "P", Money.nok("1026.00"), Money.nok("1026.00"), List.of());

        assertThat(ticket.saving()).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"49.99", "50.01", "1026.00"})
    void a_price_that_does_not_add_up_is_refused(String pricePaid) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ticket("A", "1026.00", pricePaid, discount("-976.00")))
                .withMessage("tickets.pricePaid must be fullFare plus the discount rights");
    }

    @Test
    void a_discount_without_a_contract_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ticket(
                        "A", "1", null, "P", Money.nok("1026.00"), Money.nok("50.00"), List.of(discount("-976.00"))))
                .withMessageStartingWith("tickets.contractId is required");
    }

    @Test
    void a_discount_that_raises_the_price_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> discount("0.01"))
                .withMessage("discountRight.amount must not be positive");
    }

    @Test
    void the_same_ticket_id_twice_is_refused() {
        Ticket ticket = ticket("A", "1026.00", "50.00", discount("-976.00"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> distribution(List.of(ticket, ticket)))
                .withMessage("tickets[1].ticketId must be unique within tickets");
    }

    @Test
    void tickets_whose_validity_ends_before_it_begins_are_refused() {
        List<Ticket> tickets = List.of(ticket("A", "1026.00", "50.00", discount("-976.00")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> distribution(NOW, NOW.minusMillis(1), tickets))
                .withMessage("validTo must not be before validFrom");
        assertThat(distribution(NOW, NOW, tickets).validTo()).isEqualTo(NOW);
        assertThat(distribution(null, NOW, tickets).validTo()).isEqualTo(NOW);
    }

    @Test
    void a_distribution_without_tickets_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> distribution(List.of()))
                .withMessage("tickets must not be empty");
    }

    @Test
    void a_hole_in_the_list_of_tickets_is_refused_and_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> distribution(Arrays.asList((Ticket) null)))
                .withMessage("tickets must not hold null");
    }

    @Test
    void the_tickets_cannot_be_changed_from_outside() {
        List<Ticket> tickets = new ArrayList<>(List.of(ticket("A", "1026.00", "50.00", discount("-976.00"))));
        TicketDistributed distribution = distribution(tickets);

        tickets.clear();

        assertThat(distribution.tickets()).hasSize(1);
    }

    private static TicketDistributed distribution(List<Ticket> tickets) {
        return distribution(null, null, tickets);
    }

    private static TicketDistributed distribution(Instant validFrom, Instant validTo, List<Ticket> tickets) {
        return new TicketDistributed("D", "O", 1, "L", 1000001, OFFER, null, null, NOW, validFrom, validTo, tickets);
    }

    private static Ticket ticket(String id, String fullFare, String pricePaid, DiscountRight... discountRights) {
        return new Ticket(id, "1", CONTRACT, "P", Money.nok(fullFare), Money.nok(pricePaid), List.of(discountRights));
    }

    private static DiscountRight discount(String amount) {
        return new DiscountRight("SDR", "SDR-1", Money.nok(amount), "ENT:EntitlementProduct:levelA2");
    }
}
