package no.personnelticket.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.local.Part;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@OnContainersToo
class RegistrationTest {

    private final Customer customer = Customer.create();

    @Test
    void a_ticket_distributed_three_times_is_registered_once() {
        // Given
        TicketDistributedBody distributed = ticket(customer.privateContract());

        // When
        distributed.publish();
        distributed.publish();
        distributed.publish();

        // Then
        JsonPath usages = Usages.await(distributed.id());
        List<ConsumerRecord<String, String>> registered =
                new Topic("UsageRegistered").await(3, record -> record.value().contains(distributed.id()));
        assertThat(registered)
                .extracting(ConsumerRecord::value)
                .containsOnly(registered.get(0).value());
        assertThat(Usages.of(distributed.id()).getInt("totalItems")).isEqualTo(1);
        assertThat(usages.getString("items[0].saving.amount")).isEqualTo("976.00");
    }

    @Test
    void the_same_distribution_with_another_content_goes_to_quarantine() {
        // Given
        TicketDistributedBody distributed = ticket(customer.privateContract());
        distributed.publish();
        Usages.await(distributed.id());

        // When
        new TicketDistributedBody(distributed.id(), customer, customer.workContract(), distributed.distributedAt())
                .publish();

        // Then
        new Topic("TicketDistributed.quarantine")
                .await(1, record -> record.value().contains(distributed.id()));
        assertThat(Usages.of(distributed.id()).getString("items[0].contractId")).isEqualTo(customer.privateContract());
    }

    @Test
    void a_malformed_distribution_goes_to_quarantine_and_the_next_is_registered() {
        // Given
        String malformedId = UUID.randomUUID().toString();
        TicketDistributedBody next = ticket(customer.privateContract());

        // When
        new Topic("TicketDistributed")
                .publish(Integer.toString(customer.number()), malformedId, "{\"ticketDistributionId\":");
        next.publish();

        // Then
        ConsumerRecord<String, String> quarantined = new Topic("TicketDistributed.quarantine")
                .await(1, record -> malformedId.equals(Topic.header(record, "ce_id")))
                .get(0);
        assertThat(Topic.header(quarantined, "quarantine_reason"))
                .isEqualTo("the body is not well-formed JSON: line 1, column 25");
        assertThat(Topic.header(quarantined, "quarantine_topic")).isEqualTo("TicketDistributed");
        assertThat(Usages.await(next.id()).getInt("totalItems")).isEqualTo(1);
    }

    @Test
    void the_saving_on_a_work_right_is_registered_and_not_taxed() {
        // Given
        TicketDistributedBody distributed = ticket(customer.workContract());

        // When
        distributed.publish();

        // Then
        JsonPath usage = Usages.await(distributed.id());
        assertThat(usage.getString("items[0].travelType")).isEqualTo("WORK");
        assertThat(usage.getBoolean("items[0].countsTowardsTax")).isFalse();
        assertThat(report().lines().filter(line -> line.startsWith("3," + customer.number() + ",")))
                .noneMatch(line -> line.contains("976.00"));
    }

    @Test
    void a_ticket_sold_without_validation_is_registered_and_shows() {
        // Given
        TicketDistributedBody distributed = ticket(customer.privateContract());

        // When
        distributed.publish();

        // Then
        assertThat(Usages.await(distributed.id()).getBoolean("items[0].validated"))
                .isFalse();
        assertThat(report()).contains("3," + customer.number() + ",").contains(",976.00,");
    }

    @Test
    void a_refunded_sale_restores_the_saving() {
        // Given
        String orderId = Customer.order(customer.configurationWithOffer(customer.privateContract()));
        String distributionId = Customer.distribute(orderId);
        String saving = Usages.await(distributionId).getString("items[0].saving.amount");

        // When
        Clients.sales()
                .body(Map.of("key", "first"))
                .post(RunningSystem.address(Part.SANDBOX, "/sales/v1/orders/" + orderId + "/refunds"))
                .then()
                .statusCode(200);

        // Then
        JsonPath usages = Usages.await(distributionId, 2);
        assertThat(usages.getString("items[1].saving.amount")).isEqualTo("-" + saving);
        assertThat(usages.getString("items[1].reverses")).isEqualTo(usages.getString("items[0].usageId"));
        assertThat(report()).containsPattern("(?m)^3," + customer.number() + ",\\d{11},0\\.00,");
    }

    private TicketDistributedBody ticket(String contractId) {
        return new TicketDistributedBody(
                UUID.randomUUID().toString(),
                customer,
                contractId,
                Instant.now().toString());
    }

    private static String report() {
        return Clients.payroll()
                .get(RunningSystem.address(
                        Part.USAGE, "/personnelticket/v2/reports/tax-savings?companyId=3&preliminary=true"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
