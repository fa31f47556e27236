package no.personnelticket.usage.registration;

import static no.personnelticket.usage.Samples.distribution;
import static no.personnelticket.usage.Samples.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.json.EventJson;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.usage.Records;
import no.personnelticket.usage.UsageServiceTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrationTest extends UsageServiceTest {

    private static final String AT = "2024-05-20T10:00:00.123456789Z";

    @Test
    void a_distribution_that_is_published_three_times_is_registered_once_and_says_so_in_the_same_bytes() {
        // Given
        UUID contract = UUID.randomUUID();
        TicketDistributed distribution = distribution(contract, "976.00", AT);

        // When
        for (int times = 1; times <= 3; times++) {
            TestTopics.publish(distribution);
            registered(distribution, times);
        }

        // Then
        List<ConsumerRecord<String, byte[]>> published = registered(distribution, 3);
        Set<String> bodies = published.stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .collect(Collectors.toSet());
        assertThat(bodies).hasSize(1);
        assertThat(published).allMatch(record -> record.key().equals(contract.toString()));
        UsageRegistered event = EventJson.read(published.get(0).value(), UsageRegistered.class);
        assertThat(event.contractId()).isEqualTo(contract);
        assertThat(event.ticketId()).isEqualTo("1");
        assertThat(event.customerNumber()).isEqualTo(1000001);
        assertThat(event.offerId()).isEqualTo(distribution.offerId());
        assertThat(event.coupons()).isEqualTo(1);
        assertThat(TestTopics.header(published.get(0), "ce_id"))
                .isEqualTo(event.usageId().toString());
        assertThat(usages(distribution).getInt("totalItems")).isEqualTo(1);
    }

    @Test
    void usages_are_announced_in_the_trace_of_their_ticket_also_when_it_is_published_again_in_another() {
        // Given
        TicketDistributed distribution = distribution(UUID.randomUUID(), "976.00", AT);
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        // When
        Records.publish(distribution, Map.of("traceparent", trace));
        registered(distribution, 1);
        Records.publish(distribution, Map.of("traceparent", "00-11111111111111111111111111111111-2222222222222222-01"));
        TestTopics.publish(distribution);

        // Then
        assertThat(registered(distribution, 3))
                .extracting(record -> TestTopics.header(record, "traceparent"))
                .containsOnly(trace);
    }

    @Test
    void every_ticket_that_used_a_right_is_its_own_usage() {
        // Given
        UUID contract = UUID.randomUUID();
        TicketDistributed distribution = distribution(
                "distribution-" + UUID.randomUUID(),
                AT,
                ticket("1", contract, "976.00"),
                ticket("2", UUID.randomUUID(), "0.00"),
                ticket("3", null, "0.00"));

        // When
        TestTopics.publish(distribution);

        // Then
        JsonPath usages = awaitUsages(distribution, found -> found.getInt("totalItems") > 0);
        assertThat(usages.getList("items.ticketId")).isEqualTo(List.of("1", "2"));
        assertThat(usages.getList("items.saving.amount")).isEqualTo(List.of("976.00", "0.00"));
        assertThat(registered(distribution, 2)).hasSize(2);
    }

    @Test
    void another_content_under_the_same_id_goes_to_quarantine_and_changes_nothing() {
        // Given
        TicketDistributed distribution = distribution(UUID.randomUUID(), "976.00", AT);
        TicketDistributed altered =
                distribution(distribution.ticketDistributionId(), AT, ticket("1", UUID.randomUUID(), "1.00"));
        TestTopics.publish(distribution);
        awaitUsages(distribution, usages -> usages.getInt("totalItems") == 1);

        // When
        TestTopics.publish(altered);
        TestTopics.publish(altered);
        TestTopics.publish(distribution);

        // Then
        List<ConsumerRecord<String, byte[]>> refused = quarantined(distribution.ticketDistributionId(), 2);
        assertThat(TestTopics.header(refused.get(0), "quarantine_reason"))
                .isEqualTo("ticketDistributionId was received before with another content");
        assertThat(registered(distribution, 2)).hasSize(2);
        JsonPath usages = usages(distribution);
        assertThat(usages.getInt("totalItems")).isEqualTo(1);
        assertThat(usages.getString("items[0].saving.amount")).isEqualTo("976.00");
    }

    @Test
    void a_malformed_event_goes_to_quarantine_and_the_next_one_is_registered() {
        // Given
        String id = "distribution-" + UUID.randomUUID();
        TicketDistributed next = distribution(UUID.randomUUID(), "976.00", AT);

        // When
        TestTopics.publish(
                "TicketDistributed",
                next.key(),
                id,
                "no.personnelticket.TicketDistributed.v1",
                "{\"ticketDistributionId\": 7, \"tickets\": []}".getBytes(StandardCharsets.UTF_8));
        TestTopics.publish(next);

        // Then
        assertThat(TestTopics.header(quarantined(id, 1).get(0), "quarantine_reason"))
                .isNotBlank();
        awaitUsages(next, usages -> usages.getInt("totalItems") == 1);
    }

    @Test
    void an_event_of_no_plausible_time_goes_to_quarantine_and_the_next_one_is_registered() {
        // Given
        TicketDistributed next = distribution(UUID.randomUUID(), "976.00", AT);
        String id = "out-of-time-" + UUID.randomUUID();
        String outOfTime = new String(EventJson.write(next), StandardCharsets.UTF_8)
                .replace(next.ticketDistributionId(), id)
                .replace(AT, "+300000-01-01T00:00:00Z");

        // When
        TestTopics.publish(
                "TicketDistributed",
                next.key(),
                id,
                "no.personnelticket.TicketDistributed.v1",
                outOfTime.getBytes(StandardCharsets.UTF_8));
        TestTopics.publish(next);

        // Then
        assertThat(TestTopics.header(quarantined(id, 1).get(0), "quarantine_reason"))
                .contains("distributedAt");
        awaitUsages(next, usages -> usages.getInt("totalItems") == 1);
    }

    private static List<ConsumerRecord<String, byte[]>> registered(TicketDistributed distribution, int times) {
        return TestTopics.awaitRecords(
                "UsageRegistered", times, record -> EventJson.read(record.value(), UsageRegistered.class)
                        .ticketDistributionId()
                        .equals(distribution.ticketDistributionId()));
    }

    private static List<ConsumerRecord<String, byte[]>> quarantined(String eventId, int times) {
        return TestTopics.awaitRecords(
                "TicketDistributed.quarantine", times, record -> eventId.equals(TestTopics.header(record, "ce_id")));
    }
}
