package no.personnelticket.usage.registration;

import static no.personnelticket.usage.Samples.distribution;
import static no.personnelticket.usage.Samples.refund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.personnelticket.events.Money;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.json.EventJson;
import no.personnelticket.store.Database;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.usage.Records;
import no.personnelticket.usage.Samples;
import no.personnelticket.usage.UsageServiceTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefundsTest extends UsageServiceTest {

    private static final String AT = "2024-05-20T10:00:00Z";
    private static final String LATER = "2024-06-02T10:00:00Z";

    @Inject
    Database database;

    @Test
    void a_refund_is_a_usage_of_its_own_that_names_what_it_reverses_and_its_event() {
        // Given
        UUID contract = contract(41, Samples.employee(1, 1), TravelType.PRIVATE);
        TicketDistributed distribution = use(contract, "976.00", AT);
        TicketRefunded refund = refund(distribution, "976.00", LATER);

        // When
        TestTopics.publish(refund);

        // Then
        JsonPath usages = awaitUsages(distribution, found -> found.getInt("totalItems") == 2);
        assertThat(usages.getList("items.saving.amount")).isEqualTo(List.of("976.00", "-976.00"));
        assertThat(usages.getString("items[1].reverses")).isEqualTo(usages.getString("items[0].usageId"));
        assertThat(usages.getString("items[1].refundId")).isEqualTo(refund.refundId());
        assertThat(usages.getString("items[1].reportMonth")).isEqualTo("2024-06");
        assertThat(usages.getString("items[1].source.topic")).isEqualTo("TicketRefunded");
        assertThat(usages.getString("items[1].source.eventId")).isEqualTo(refund.refundId());
        UsageRegistered reversal = reversals(distribution, 1).get(0);
        assertThat(reversal.coupons()).isEqualTo(-1);
        assertThat(reversal.contractId()).isEqualTo(contract);
    }

    @Test
    void a_refund_before_its_distribution_waits_for_it() {
        // Given
        TicketDistributed distribution = distribution(UUID.randomUUID(), "976.00", AT);
        TicketRefunded refund = refund(distribution, "76.00", LATER);
        TestTopics.publish(refund);
        awaitStored(refund);

        // When
        TestTopics.publish(distribution);

        // Then
        JsonPath usages = awaitUsages(distribution, found -> found.getInt("totalItems") == 2);
        assertThat(usages.getList("items.saving.amount")).isEqualTo(List.of("976.00", "-76.00"));
        assertThat(reversals(distribution, 1).get(0).coupons()).isZero();
    }

    @Test
    void a_refund_that_comes_again_changes_nothing_and_publishes_the_same_bytes() {
        // Given
        TicketDistributed distribution = distribution(UUID.randomUUID(), "976.00", AT);
        TicketRefunded refund = refund(distribution, "976.00", LATER);
        TestTopics.publish(distribution);

        // When
        for (int times = 1; times <= 3; times++) {
            TestTopics.publish(refund);
            awaitUsages(distribution, found -> found.getInt("totalItems") == 2);
        }

        // Then
        assertThat(reversalRecords(distribution, 3).stream()
                        .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                        .collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(usages(distribution).getInt("totalItems")).isEqualTo(2);
    }

    @Test
    void reversals_are_announced_in_the_trace_of_their_refund_whichever_arrives_first() {
        // Given
        TicketDistributed first = distribution(UUID.randomUUID(), "976.00", AT);
        TicketDistributed second = distribution(UUID.randomUUID(), "976.00", AT);
        TicketRefunded ofSecond = refund(second, "76.00", LATER);
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        TestTopics.publish(first);
        awaitUsages(first, found -> found.getInt("totalItems") == 1);

        // When
        Records.publish(refund(first, "76.00", LATER), Map.of("traceparent", trace));
        Records.publish(ofSecond, Map.of("traceparent", trace));
        awaitStored(ofSecond);
        TestTopics.publish(second);
        TestTopics.publish(second);

        // Then
        assertThat(reversalRecords(first, 1))
                .extracting(RefundsTest::traceParent)
                .containsOnly(trace);
        assertThat(reversalRecords(second, 2))
                .extracting(RefundsTest::traceParent)
                .containsOnly(trace);
    }

    @Test
    void another_content_under_the_same_refund_id_goes_to_quarantine_and_changes_nothing() {
        // Given
        TicketDistributed distribution = distribution(UUID.randomUUID(), "976.00", AT);
        TicketRefunded refund = refund(distribution, "76.00", LATER);
        TestTopics.publish(distribution);
        TestTopics.publish(refund);
        awaitUsages(distribution, found -> found.getInt("totalItems") == 2);

        // When
        TestTopics.publish(new TicketRefunded(
                refund.refundId(),
                refund.ticketDistributionId(),
                refund.customerNumber(),
                refund.refundedAt(),
                List.of(new TicketRefunded.Ticket("1", Money.nok("77.00")))));

        // Then
        ConsumerRecord<String, byte[]> refused = TestTopics.awaitRecords(
                        "TicketRefunded.quarantine", 1, record -> refund.refundId()
                                .equals(TestTopics.header(record, "ce_id")))
                .get(0);
        assertThat(TestTopics.header(refused, "quarantine_reason"))
                .isEqualTo("refundId was received before with another content");
        assertThat(usages(distribution).getList("items.saving.amount")).isEqualTo(List.of("976.00", "-76.00"));
    }

    @Test
    void what_is_asked_beyond_the_saving_is_not_given_back_and_shows() {
        // Given
        TicketDistributed distribution = distribution(UUID.randomUUID(), "976.00", AT);
        TestTopics.publish(distribution);
        TestTopics.publish(refund(distribution, "600.00", LATER));
        awaitUsages(distribution, found -> found.getInt("totalItems") == 2);
        TicketRefunded excess = refund(distribution, "600.00", LATER);

        // When
        TestTopics.publish(excess);

        // Then
        JsonPath usages = awaitUsages(distribution, found -> found.getInt("totalItems") == 3);
        assertThat(usages.getList("items.saving.amount")).isEqualTo(List.of("976.00", "-600.00", "-376.00"));
        assertThat(anomalies(distribution)).containsExactly(excess.refundId() + " REFUND_CUT_SHORT 224.00");
    }

    @Test
    void a_refund_of_a_ticket_that_was_not_distributed_shows() {
        // Given
        TicketDistributed distribution = distribution(UUID.randomUUID(), "976.00", AT);
        TicketRefunded refund = refund(distribution, new TicketRefunded.Ticket("another", Money.nok("5.00")), LATER);
        TestTopics.publish(refund);
        awaitStored(refund);

        // When
        TestTopics.publish(distribution);

        // Then
        awaitUsages(distribution, found -> found.getInt("totalItems") == 1);
        assertThat(anomalies(distribution)).containsExactly(refund.refundId() + " REFUND_WITHOUT_USE 5.00");
    }

    @Test
    void a_refund_for_another_customer_is_registered_gives_nothing_back_and_shows() {
        // Given
        TicketDistributed distribution = distribution(UUID.randomUUID(), "976.00", AT);
        TestTopics.publish(distribution);
        awaitUsages(distribution, found -> found.getInt("totalItems") == 1);
        TicketRefunded refund = new TicketRefunded(
                "refund-" + UUID.randomUUID(),
                distribution.ticketDistributionId(),
                1000002,
                Instant.parse(LATER),
                List.of(new TicketRefunded.Ticket("1", Money.nok("976.00"))));

        // When
        TestTopics.publish(refund);

        // Then
        awaitStored(refund);
        assertThat(usages(distribution).getInt("totalItems")).isEqualTo(1);
        assertThat(anomalies(distribution)).containsExactly(refund.refundId() + " REFUND_OF_OTHER_CUSTOMER 976.00");
    }

    @Test
    void a_refund_dated_before_its_distribution_counts_in_the_month_of_the_use_and_shows() {
        // Given
        TicketDistributed distribution =
                distribution(contract(43, Samples.employee(1, 1), TravelType.PRIVATE), "976.00", AT);
        TicketRefunded refund = refund(distribution, "76.00", "2024-04-19T10:00:00Z");
        TestTopics.publish(distribution);
        TestTopics.publish(refund);

        // Then
        JsonPath usages = awaitUsages(distribution, found -> found.getInt("totalItems") == 2);
        assertThat(usages.getList("items.reportMonth")).isEqualTo(List.of("2024-05", "2024-05"));
        assertThat(usages.getList("items.refundIsBeforeDistribution")).isEqualTo(Arrays.asList(null, true));
        assertThat(anomalies(distribution)).containsExactly(refund.refundId() + " REFUND_BEFORE_DISTRIBUTION 76.00");
    }

    @Test
    void of_refunds_that_waited_the_earlier_offset_is_the_earlier_refund_whatever_their_dates() {
        // Given
        TicketDistributed distribution = distribution(UUID.randomUUID(), "100.00", AT);
        TicketRefunded first = refund(distribution, "80.00", "2024-06-03T10:00:00Z");
        TicketRefunded second = refund(distribution, "80.00", "2024-06-02T10:00:00Z");
        TestTopics.publish(first);
        TestTopics.publish(second);
        awaitStored(second);

        // When
        TestTopics.publish(distribution);

        // Then
        awaitUsages(distribution, found -> found.getInt("totalItems") == 3);
        assertThat(anomalies(distribution)).containsExactly(second.refundId() + " REFUND_CUT_SHORT 60.00");
    }

    @Test
    void a_usage_cannot_be_changed_or_deleted() {
        // Given
        TicketDistributed distribution = distribution(UUID.randomUUID(), "976.00", AT);
        TestTopics.publish(distribution);
        awaitUsages(distribution, found -> found.getInt("totalItems") == 1);

        // When, Then
        for (String change : List.of("update usage set saving = 0", "delete from usage")) {
            assertThatThrownBy(() -> database.update(
                            change + " where ticket_distribution_id = ?", distribution.ticketDistributionId()))
                    .hasMessage("PostgreSQL: SQLSTATE P0001");
        }
    }

    @Test
    void the_rows_of_a_month_are_in_its_own_partition() {
        // Given
        TicketDistributed inMay = distribution(UUID.randomUUID(), "976.00", AT);

        // When
        TestTopics.publish(inMay);

        // Then
        awaitUsages(inMay, found -> found.getInt("totalItems") == 1);
        assertThat(partition(inMay)).isEqualTo("usage_2024_05");
    }

    private String partition(TicketDistributed distribution) {
        return database.query(
                        "select tableoid::regclass::text from usage where ticket_distribution_id = ?",
                        row -> row.getString(1),
                        distribution.ticketDistributionId())
                .get(0);
    }

    private List<String> anomalies(TicketDistributed distribution) {
        return database.query(
                "select concat_ws(' ', refund_id, kind, amount) from refund_anomaly"
                        + " where ticket_distribution_id = ?",
                row -> row.getString(1),
                distribution.ticketDistributionId());
    }

    private void awaitStored(TicketRefunded refund) {
        Awaitility.await("the refund is stored").atMost(Duration.ofSeconds(20)).until(() -> !database.query(
                        "select from refund where refund_id = ?", row -> true, refund.refundId())
                .isEmpty());
    }

    private static String traceParent(ConsumerRecord<?, ?> record) {
        return TestTopics.header(record, "traceparent");
    }

    private static List<UsageRegistered> reversals(TicketDistributed distribution, int times) {
        return reversalRecords(distribution, times).stream()
                .map(record -> EventJson.read(record.value(), UsageRegistered.class))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> reversalRecords(TicketDistributed distribution, int times) {
        return TestTopics.awaitRecords("UsageRegistered", times, record -> {
            UsageRegistered event = EventJson.read(record.value(), UsageRegistered.class);
            return event.reverses() != null && event.ticketDistributionId().equals(distribution.ticketDistributionId());
        });
    }
}
