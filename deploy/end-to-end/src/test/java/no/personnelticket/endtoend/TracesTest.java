package no.personnelticket.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.personnelticket.local.Part;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Traces as a collector receives them. */
class TracesTest {

    private static final String CALLER = "00f067aa0ba902b7";

    private final Customer customer = Customer.create();
    private final String traceId = UUID.randomUUID().toString().replace("-", "");
    private final String traceParent = "00-" + traceId + "-" + CALLER + "-01";

    @Test
    void one_trace_leads_from_the_distribution_of_a_ticket_to_the_last_consumer_of_its_usage() {
        // Given
        Map<String, Object> configuration = customer.configurationWithOffer(customer.privateContract());
        Customer.validate(configuration);
        String orderId = Customer.order(configuration);

        // When
        Clients.sales()
                .header("traceparent", traceParent)
                .body(Map.of("orderId", orderId))
                .post(RunningSystem.address(Part.SANDBOX, "/sales/v1/ticket-distribution-groups/distribute"))
                .then()
                .statusCode(200);

        // Then
        awaitSpans(
                "sandbox: POST /sales/v1/ticket-distribution-groups/distribute",
                "usage-registration-service: process TicketDistributed",
                "usage-registration-service: store",
                "usage-registration-service: send UsageRegistered",
                "validation-service: process TicketDistributed",
                "validation-service: send DistributionChecked",
                "usage-registration-service: process DistributionChecked",
                "validation-service: process UsageRegistered",
                "rights-service: process UsageRegistered",
                "rights-service: store");
        assertThatAllHaveTheirParent();
    }

    @Test
    void one_trace_leads_from_the_call_of_validate_to_the_event_that_says_the_verdict() {
        // Given
        Map<String, Object> configuration = customer.configurationWithOffer(customer.privateContract());

        // When
        Clients.sales()
                .header("traceparent", traceParent)
                .body(Map.of("travelDate", Customer.today().toString(), "offerConfigurations", List.of(configuration)))
                .post(RunningSystem.address(Part.VALIDATION, "/customers/v2/benefits/entitlements/validate"))
                .then()
                .statusCode(200);

        // Then
        awaitSpans(
                "validation-service: POST /customers/v2/benefits/entitlements/validate",
                "validation-service: send OfferValidated");
        assertThatAllHaveTheirParent();
    }

    @Test
    void nothing_of_an_address_is_in_a_trace_and_an_operation_is_named_by_its_template() {
        // When
        for (String address : List.of(
                "/personnelticket/v2/ticketrightsholders?companyId=3&dateOfBirth=1980-03-14&employeeNo="
                        + customer.number(),
                "/personnelticket/v2/employees?companyId=3&name=Nordmann&dateOfBirth=1980-03-14",
                "/Nordmann/1980-03-14?name=Nordmann",
                "/customers/v2/benefits/entitlements/" + customer.number() + "/by-customer-number")) {
            Clients.hr().header("traceparent", traceParent).get(RunningSystem.address(Part.RIGHTS, address));
        }

        // Then
        awaitSpans("rights-service: GET /customers/v2/benefits/entitlements/{customerNumber}/by-customer-number");
        assertThat(RunningSystem.SPANS.all())
                .allSatisfy(span -> assertThat(span.all()).doesNotContain("Nordmann", "1980-03-14"));
        assertThat(RunningSystem.SPANS.ofTrace(traceId)).hasSize(4).allSatisfy(span -> assertThat(span.all())
                .doesNotContain(Integer.toString(customer.number())));
    }

    private void awaitSpans(String... titles) {
        Awaitility.await("spans").atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        RunningSystem.SPANS.ofTrace(traceId))
                .extracting(OtlpReceiver.Received::title)
                .contains(titles));
    }

    private void assertThatAllHaveTheirParent() {
        Awaitility.await("parents").atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            List<OtlpReceiver.Received> spans = RunningSystem.SPANS.ofTrace(traceId);
            Set<String> ids = spans.stream().map(OtlpReceiver.Received::spanId).collect(Collectors.toSet());
            assertThat(spans).allMatch(span -> span.parentId().equals(CALLER) || ids.contains(span.parentId()));
        });
    }
}
