package no.personnelticket.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.personnelticket.local.Part;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The log as a container writes it. */
class LogsTest {

    private static final List<Part> SERVICES = List.of(Part.RIGHTS, Part.OFFER, Part.VALIDATION, Part.USAGE);
    private static final int TICKETS = 500;

    private final Customer customer = Customer.create();
    private final String traceId = UUID.randomUUID().toString().replace("-", "");
    private final String traceParent = "00-" + traceId + "-00f067aa0ba902b7-01";

    @Test
    void every_line_is_an_object_in_the_fields_of_the_elastic_common_schema() {
        for (Part service : SERVICES) {
            assertThat(lines(service)).isNotEmpty().allSatisfy(line -> {
                assertThat(Instant.parse(line.get("@timestamp").asText())).isBefore(Instant.now());
                assertThat(line.get("log.level").asText()).isIn("INFO", "WARN", "ERROR");
                assertThat(line.get("service.name").asText()).isEqualTo(service.title());
                assertThat(line.get("message").asText()).isNotEmpty();
                assertThat(line.has("ecs.version")).isTrue();
            });
        }
    }

    @Test
    void a_record_that_is_refused_is_one_line_of_each_service_with_its_trace_and_the_kind_of_reason() {
        // When
        new Topic("TicketDistributed")
                .publish(List.of(new Topic.Message("1", UUID.randomUUID().toString(), "{}", traceParent)));

        // Then
        for (Part service : List.of(Part.VALIDATION, Part.USAGE)) {
            assertThat(awaitLine(service))
                    .allSatisfy(line -> assertThat(line.get("message").asText())
                            .contains("topic=TicketDistributed", "offset=", "reasonCode=malformed-body"));
        }
    }

    @Test
    void a_distribution_of_many_tickets_without_validation_is_one_line() {
        // Given
        String tickets = IntStream.rangeClosed(1, TICKETS)
                .mapToObj(number -> """
                        {"ticketId":"TICKET-%d","travellerId":"%d","fullFare":{"amount":"50.00","currency":"NOK"},
                         "pricePaid":{"amount":"50.00","currency":"NOK"},"productId":"VYT:PreassignedFareProduct:Flex",
                         "discountRights":[]}""".formatted(number, number))
                .collect(Collectors.joining(","));
        String id = "many-" + UUID.randomUUID();

        // When
        new Topic("TicketDistributed")
                .publish(List.of(new Topic.Message(
                        Integer.toString(customer.number()),
                        id,
                        """
                        {"ticketDistributionId":"%s","orderId":"%s","orderVersion":1,"orderLineId":"1",
                         "customerNumber":%d,"offerId":"%s","distributedAt":"%s","tickets":[%s]}""".formatted(id, id, customer.number(), UUID.randomUUID(), Instant.now(), tickets),
                        traceParent)));

        // Then
        assertThat(awaitLine(Part.VALIDATION))
                .allSatisfy(line -> assertThat(line.get("message").asText())
                        .contains("SKIPPED=" + TICKETS, "ticketDistributionId=" + id));
    }

    @Test
    void what_a_caller_did_wrong_is_no_stack_trace() {
        // When
        RequestSpecification sales = Clients.sales().header("traceparent", traceParent);
        String selections = RunningSystem.address(Part.RIGHTS, "/customers/v2/benefits/rights-selections");
        List<Integer> statuses = List.of(
                sales.body("{").post(selections).statusCode(),
                sales.body("{}").post(selections).statusCode(),
                sales.delete(selections).statusCode(),
                sales.get(selections + "/nothing").statusCode(),
                Clients.nobody().body("{}").post(selections).statusCode(),
                Clients.sales()
                        .contentType("text/plain")
                        .body("x")
                        .post(selections)
                        .statusCode());

        // Then
        assertThat(statuses).containsExactly(400, 400, 405, 404, 403, 415);
        assertThat(lines(Part.RIGHTS))
                .noneMatch(line -> line.toString().contains("no.personnelticket.rights.selection")
                        && line.has("error.stack_trace"));
        assertThat(ofTrace(Part.RIGHTS)).noneMatch(line -> line.has("error.stack_trace"));
    }

    /** The one line of the service in this trace. */
    private List<JsonNode> awaitLine(Part service) {
        Awaitility.await("a line of " + service.title())
                .atMost(Duration.ofSeconds(30))
                .until(() -> !ofTrace(service).isEmpty());
        assertThat(ofTrace(service)).hasSize(1);
        return ofTrace(service);
    }

    private List<JsonNode> ofTrace(Part service) {
        return lines(service).stream()
                .filter(line -> line.at("/mdc/traceId").asText().equals(traceId))
                .toList();
    }

    /** The last one may be only half written. */
    private static List<JsonNode> lines(Part service) {
        try {
            String log = Files.readString(RunningSystem.processes().logs().resolve(service.title() + ".log"));
            return log.substring(0, log.lastIndexOf('\n') + 1)
                    .lines()
                    .map(LogsTest::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode read(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException noJson) {
            throw new AssertionError("not JSON: " + line, noJson);
        }
    }
}
