package no.personnelticket.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Colleagues of two employers and a friend without rights, who travel together in one offer. */
@OnContainersToo
class PartyTest {

    private static final int TRAIN_OPERATOR = 3;
    private static final int INFRASTRUCTURE = 5;

    private final Customer conductor = Customer.of(TRAIN_OPERATOR);
    private final Customer trackWorker = Customer.of(INFRASTRUCTURE);

    @Test
    void the_previewed_tax_of_a_party_is_what_is_booked_for_each_employee() {
        // Given
        travelsBefore(conductor, 10);
        Party party = new Party(List.of(conductor, trackWorker));
        JsonPath offer = party.offer();
        JsonPath previews = party.taxPreviews(offer);
        JsonPath verdict = party.validate(offer);

        // When
        JsonPath order = party.order(offer);
        String distributionId = party.distribute(order, verdict);

        // Then
        assertThat(verdict.getBoolean("valid")).as(verdict.prettify()).isTrue();
        assertThat(offer.getString("offers[0].taxPreview.saving.amount")).isEqualTo("1952.00");
        assertThat(offer.getString("offers[0].taxPreview.taxable.amount")).isEqualTo("1712.00");
        JsonPath usages = Usages.await(distributionId, 2);
        assertThat(usages.getList("items.saving.amount")).containsExactly("976.00", "976.00");
        assertThat(booked(TRAIN_OPERATOR, conductor))
                .isEqualTo(amount(previews, "purchases[0].taxable"))
                .isEqualByComparingTo("736.00");
        assertThat(booked(INFRASTRUCTURE, trackWorker))
                .isEqualTo(amount(previews, "purchases[1].taxable"))
                .isEqualByComparingTo("976.00");
    }

    @Test
    void the_lines_of_a_party_are_its_total_to_the_ore() {
        // Given
        Party party = new Party(List.of(conductor, trackWorker));

        // When
        JsonPath offer = party.offer();
        JsonPath order = party.order(offer);

        // Then
        assertThat(sum(offer, "price")).isEqualTo(amount(offer, "offers[0].price"));
        assertThat(sum(offer, "fullFare").add(sum(offer, "discount"))).isEqualTo(amount(offer, "offers[0].price"));
        assertThat(offer.getList("offers[0].travellers.price.amount")).containsExactly("50.00", "50.00", "1026.00");
        assertThat(amount(order, "totalAmount")).isEqualTo(amount(offer, "offers[0].price"));
        assertThat(order.getString("status")).isEqualTo("CONFIRMED");
    }

    /** Tickets with a saving of 976.00 each, registered. */
    private static void travelsBefore(Customer customer, int times) {
        List<TicketDistributedBody> tickets = Stream.generate(() -> new TicketDistributedBody(
                        UUID.randomUUID().toString(),
                        customer,
                        customer.privateContract(),
                        Instant.now().toString()))
                .limit(times)
                .toList();
        tickets.forEach(TicketDistributedBody::publish);
        tickets.forEach(ticket -> Usages.await(ticket.id()));
    }

    /** What the employee's month holds of taxable income. */
    private static BigDecimal booked(int companyId, Customer customer) {
        return amount(
                Usages.taxableBenefits(companyId),
                "employees.find { it.employeeNo == '" + customer.number() + "' }.taxableOfMonth");
    }

    private static BigDecimal sum(JsonPath offer, String field) {
        return offer.<String>getList("offers[0].travellers." + field + ".amount").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(JsonPath document, String path) {
        return new BigDecimal(document.getString(path + ".amount"));
    }
}
