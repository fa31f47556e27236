package no.personnelticket.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import no.personnelticket.local.Part;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** A month from its events to the report that the employer fetches, and back. Nobody else sells to this company. */
@OnContainersToo
class ClosedMonthTest {

    private static final int COMPANY = 4;
    private final YearMonth thisMonth = YearMonth.from(Customer.today());
    private final YearMonth lastMonth = thisMonth.minusMonths(1);

    private final Customer customer = Customer.of(COMPANY);
    private final Customer refunded = Customer.of(COMPANY);

    @Test
    void a_closed_month_stays_as_it_is_and_is_made_again_from_its_events_while_late_ones_go_into_the_next() {
        // Given
        TicketDistributedBody sold = sold(customer);
        TicketDistributedBody givenBack = sold(refunded);
        givenBack.publishRefund();
        Usages.await(sold.id());
        Usages.await(givenBack.id(), 2);

        // When
        String closed = report("tax-savings", lastMonth, true).asString();
        TicketDistributedBody late = sold(customer);
        Usages.await(late.id());

        // Then
        assertThat(closed.lines().skip(1))
                .hasSize(2)
                .anyMatch(line -> line.matches(line(customer, "976\\.00")))
                .anyMatch(line -> line.matches(line(refunded, "0\\.00")));
        assertThat(report("tax-savings", lastMonth, true).asString()).isEqualTo(closed);
        assertThat(report("tax-savings", lastMonth, false).asString()).isEqualTo(closed);
        assertThat(preliminary()).hasSize(1).allMatch(line -> line.matches(line(customer, "976\\.00")));
        assertThat(report("tax-savings/rebuild", lastMonth, true).jsonPath().getBoolean("equal"))
                .isTrue();
        assertThatTheLineLeadsToTheEventOf(sold);
        assertThat(verification().getBoolean("consistent")).isTrue();
    }

    private TicketDistributedBody sold(Customer customer) {
        TicketDistributedBody ticket = new TicketDistributedBody(
                UUID.randomUUID().toString(), customer, customer.privateContract(), lastMonth.atDay(14) + "T10:15:30Z");
        ticket.publish();
        return ticket;
    }

    /** The published line of an employee for the last month, which also the correction has. */
    private String line(Customer customer, String saving) {
        return String.join(
                ",",
                Integer.toString(COMPANY),
                Integer.toString(customer.number()),
                "\\d{11}",
                saving,
                lastMonth.atDay(1).toString(),
                lastMonth.atEndOfMonth().toString(),
                "A");
    }

    private void assertThatTheLineLeadsToTheEventOf(TicketDistributedBody ticket) {
        ConsumerRecord<String, String> event = new Topic("TicketDistributed")
                .await(1, record -> record.value().contains(ticket.id()))
                .get(0);
        JsonPath usages = Clients.payroll()
                .get(address("lineage", lastMonth) + "&employeeNo="
                        + ticket.customer().number())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(usages.getString("lines[0].usages[0].ticketDistributionId")).isEqualTo(ticket.id());
        assertThat(usages.getString("lines[0].usages[0].source.topic")).isEqualTo(event.topic());
        assertThat(usages.getInt("lines[0].usages[0].source.partition")).isEqualTo(event.partition());
        assertThat(usages.getLong("lines[0].usages[0].source.offset")).isEqualTo(event.offset());
    }

    private List<String> preliminary() {
        return Clients.payroll()
                .get(address("tax-savings", thisMonth) + "&preliminary=true")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .skip(1)
                .toList();
    }

    private JsonPath verification() {
        return Clients.payroll()
                .get(RunningSystem.address(
                        Part.USAGE,
                        "/personnelticket/v2/reports/verification?companyId=%d&from=%s&to=%s"
                                .formatted(COMPANY, lastMonth, thisMonth)))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response report(String kind, YearMonth month, boolean made) {
        String address = address(kind, month);
        Response response =
                made ? Clients.payroll().post(address) : Clients.payroll().get(address);
        return response.then().statusCode(200).extract().response();
    }

    private static String address(String kind, YearMonth month) {
        return RunningSystem.address(
                Part.USAGE,
                "/personnelticket/v2/reports/%s?companyId=%d&year=%d&month=%d"
                        .formatted(kind, COMPANY, month.getYear(), month.getMonthValue()));
    }
}
