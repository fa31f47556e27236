package no.personnelticket.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.local.Part;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Comes last, because the others expect a system that nobody has just hurt. */
@Order(Integer.MAX_VALUE)
class FaultsTest {

    private Customer customer;

    @BeforeEach
    void the_system_has_recovered_from_the_fault_before() {
        Awaitility.await("a new customer")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> customer = Customer.create());
    }

    @Test
    void a_ticket_distributed_while_the_service_is_down_is_registered_when_it_is_back() {
        // Given
        TicketDistributedBody before = ticket();
        before.publish();
        Usages.await(before.id());

        // When
        RunningSystem.processes().kill(Part.USAGE);
        TicketDistributedBody during = ticket();
        during.publish();
        RunningSystem.processes().restart(Part.USAGE);

        // Then
        assertThat(Usages.await(during.id()).getInt("totalItems")).isEqualTo(1);
        assertThat(Usages.of(before.id()).getInt("totalItems")).isEqualTo(1);
    }

    @Test
    void a_ticket_distributed_while_the_database_is_away_is_registered_when_it_is_back() {
        // When
        RunningSystem.processes().kill(Part.POSTGRES);
        TicketDistributedBody during = ticket();
        during.publish();
        RunningSystem.processes().restart(Part.POSTGRES);

        // Then
        Awaitility.await("the database is back")
                .atMost(Duration.ofSeconds(60))
                .until(() -> Clients.sales()
                                .get(RunningSystem.address(
                                        Part.USAGE, "/personnelticket/v2/usages?customerNumber=" + customer.number()))
                                .statusCode()
                        == 200);
        assertThat(Usages.await(during.id()).getInt("totalItems")).isEqualTo(1);
    }

    @Test
    void a_selection_made_while_the_brokers_are_away_is_asked_for_again_and_announced_once_they_are_back() {
        // Given
        String key = UUID.randomUUID().toString();
        Map<String, Object> selection = Map.of(
                "customerNumber",
                customer.number(),
                "travelDate",
                Customer.today().toString(),
                "travellers",
                java.util.List.of(Map.of("id", "1", "userType", "ADULT", "contractUUID", customer.privateContract())));

        // When
        RunningSystem.processes().kill(Part.KAFKA);
        select(key, selection)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("errorCode", equalTo("EVENTS_NOT_PUBLISHED"));
        RunningSystem.processes().restart(Part.KAFKA);

        // Then
        Awaitility.await("announced")
                .atMost(Duration.ofSeconds(60))
                .until(() -> select(key, selection).statusCode() == 201);
        String selectionId = select(key, selection).then().extract().path("selectionId");
        assertThat(new Topic("RightsSelected").await(1, record -> selectionId.equals(Topic.header(record, "ce_id"))))
                .isNotEmpty();
    }

    @Test
    void what_needs_the_brokers_says_so_while_they_are_away() {
        // Given
        String orderId = Customer.order(customer.configurationWithOffer(customer.privateContract()));

        // When
        RunningSystem.processes().kill(Part.KAFKA);

        // Then
        try {
            distribute(orderId).then().statusCode(503).body("errorCode", equalTo("NOT_PUBLISHED"));
            Clients.payroll()
                    .get(RunningSystem.address(Part.USAGE, "/personnelticket/v2/reports/reconciliation"))
                    .then()
                    .statusCode(503)
                    .body("errorCode", equalTo("EVENTS_UNAVAILABLE"));
        } finally {
            RunningSystem.processes().restart(Part.KAFKA);
        }
        Awaitility.await("distributed")
                .atMost(Duration.ofSeconds(60))
                .until(() -> distribute(orderId).statusCode() == 200);
    }

    private static io.restassured.response.Response distribute(String orderId) {
        return Clients.sales()
                .body(Map.of("orderId", orderId))
                .post(RunningSystem.address(Part.SANDBOX, "/sales/v1/ticket-distribution-groups/distribute"));
    }

    private static io.restassured.response.Response select(String key, Map<String, Object> selection) {
        return Clients.sales()
                .header("Idempotency-Key", key)
                .body(selection)
                .post(RunningSystem.address(Part.RIGHTS, "/customers/v2/benefits/rights-selections"));
    }

    private TicketDistributedBody ticket() {
        return new TicketDistributedBody(
                UUID.randomUUID().toString(),
                customer,
                customer.privateContract(),
                Instant.now().toString());
    }
}
