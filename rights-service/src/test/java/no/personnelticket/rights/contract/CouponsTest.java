package no.personnelticket.rights.contract;

import static no.personnelticket.rights.Rights.claim;
import static no.personnelticket.rights.Rights.entitlements;
import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.pickupCode;
import static no.personnelticket.rights.Rights.row;
import static no.personnelticket.rights.Rights.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.messaging.json.EventJson;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.store.Database;
import no.personnelticket.store.Measurements;
import no.personnelticket.testing.TestTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class CouponsTest {

    private static final Instant REGISTERED_AT = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    Database database;

    @Inject
    UsageRegisteredConsumer consumer;

    @Inject
    Measurements measurements;

    @Inject
    MeterRegistry metrics;

    private int pensioner;
    private UUID contractId;

    @BeforeEach
    void a_pensioner_with_coupons() {
        pensioner = fresh();
        importCsv(row(pensioner, "1950-03-14", "1980-01-01", "2015-12-31", "PENSION"));
        claim(pensioner, pickupCode(pensioner));
        contractId = UUID.fromString(
                entitlements(pensioner, today().toString()).extract().path("[0].contractUUID"));
    }

    @Test
    void a_usage_counts_down_once_however_often_it_comes() {
        // Given
        UsageRegistered usage = usage();

        // When
        TestTopics.publish(usage);
        TestTopics.publish(usage);
        TestTopics.publish(usage());

        // Then
        TestTopics.await(
                ContractChanged.class,
                1,
                image -> image.contractId().equals(contractId)
                        && Integer.valueOf(22).equals(image.remainingCoupons()));
        entitlements(pensioner, today().toString()).body("[0].remainingCoupons", equalTo(22));
    }

    @Test
    void a_contract_is_blocked_when_its_coupons_are_used_up() {
        for (int i = 0; i < 24; i++) {
            TestTopics.publish(usage());
        }
        ContractChanged last = image(ContractChanged.Status.BLOCKED, 0);
        assertThat(last.remainingCoupons()).isZero();
    }

    @Test
    void more_coupons_used_than_there_are_show_as_a_number_below_zero() {
        // When
        TestTopics.publish(usage(27));

        // Then
        assertThat(image(ContractChanged.Status.BLOCKED, 0).remainingCoupons()).isEqualTo(-3);
        entitlements(pensioner, today().toString()).body("[0].remainingCoupons", equalTo(-3));
    }

    @Test
    void contracts_with_more_coupons_used_than_there_are_are_measured_until_a_reversal_gives_them_back() {
        // Given
        measurements.run();
        double overdrawn = overdrawn();

        // When
        TestTopics.publish(usage(24));
        long blocked = image(ContractChanged.Status.BLOCKED, 0).version();
        measurements.run();
        assertThat(overdrawn()).isEqualTo(overdrawn);
        TestTopics.publish(usage(1));
        long below = image(ContractChanged.Status.BLOCKED, blocked).version();

        // Then
        measurements.run();
        assertThat(overdrawn()).isEqualTo(overdrawn + 1);
        TestTopics.publish(usage(-1));
        image(ContractChanged.Status.BLOCKED, below);
        measurements.run();
        assertThat(overdrawn()).isEqualTo(overdrawn);
    }

    @Test
    void a_reversal_gives_the_coupon_back_and_the_contract_can_be_used_again() {
        // Given
        for (int i = 0; i < 24; i++) {
            TestTopics.publish(usage());
        }
        long blocked = image(ContractChanged.Status.BLOCKED, 0).version();

        // When
        TestTopics.publish(usage(-1));

        // Then
        assertThat(image(ContractChanged.Status.ACTIVE, blocked).remainingCoupons())
                .isEqualTo(1);
    }

    @Test
    void a_malformed_usage_goes_to_quarantine_and_the_next_is_counted() {
        // When
        TestTopics.publish(
                "UsageRegistered",
                contractId.toString(),
                "malformed",
                "no.personnelticket.UsageRegistered.v1",
                "{\"usageId\":\"not a uuid\"}".getBytes(StandardCharsets.UTF_8));
        TestTopics.publish(usage());

        // Then
        var quarantined = TestTopics.awaitRecords("UsageRegistered.quarantine", 1, record -> contractId
                        .toString()
                        .equals(record.key()))
                .get(0);
        assertThat(TestTopics.header(quarantined, "quarantine_reason"))
                .isEqualTo("usageId is missing or has the wrong type or form");
        assertThat(TestTopics.header(quarantined, "quarantine_topic")).isEqualTo("UsageRegistered");
        assertThat(TestTopics.header(quarantined, "ce_id")).isEqualTo("malformed");
        TestTopics.await(
                ContractChanged.class,
                1,
                image -> image.contractId().equals(contractId)
                        && Integer.valueOf(23).equals(image.remainingCoupons()));
    }

    @Test
    void the_same_usage_with_another_content_goes_to_quarantine_and_counts_nothing() {
        // Given
        UsageRegistered usage = usage();
        UsageRegistered altered = new UsageRegistered(
                usage.usageId(), contractId, pensioner, "d-1", "t-1", usage.offerId(), 5, REGISTERED_AT);

        // When
        TestTopics.publish(usage);
        TestTopics.publish(altered);
        TestTopics.publish(usage());

        // Then
        ConsumerRecord<String, byte[]> quarantined = quarantined(usage.id());
        assertThat(TestTopics.header(quarantined, "quarantine_reason"))
                .isEqualTo("usageId was received before with another content");
        assertThat(EventJson.read(quarantined.value(), UsageRegistered.class)).isEqualTo(altered);
        awaitRemaining(22);
    }

    @Test
    void the_same_usage_in_another_order_of_fields_is_a_duplicate() {
        // Given
        UsageRegistered usage = usage();
        TestTopics.publish(usage);

        // When
        TestTopics.publish(
                "UsageRegistered",
                contractId.toString(),
                usage.id(),
                "no.personnelticket.UsageRegistered.v1",
                """
                {"registeredAt": "1970-01-01T00:00:00Z", "coupons": 1, "offerId": "%s", "ticketId": "t-1",
                 "ticketDistributionId": "d-1", "customerNumber": %d, "contractId": "%s", "usageId": "%s",
                 "addedLater": true}""".formatted(usage.offerId(), pensioner, contractId, usage.usageId())
                        .getBytes(StandardCharsets.UTF_8));
        TestTopics.publish(usage());

        // Then
        awaitRemaining(22);
    }

    @Test
    void a_batch_counts_each_usage_once_and_what_is_used_is_the_sum_of_the_stored_usages() {
        // Given
        ReceivedEvent<UsageRegistered> one = received(usage());
        ReceivedEvent<UsageRegistered> other = received(usage(2));

        // When
        BatchResult first = database.inTransaction(() -> consumer.store(List.of(one, other, one)));
        BatchResult again = database.inTransaction(() -> consumer.store(List.of(other)));
        consumer.afterCommit(List.of(other));

        // Then
        assertThat(first).isEqualTo(BatchResult.STORED);
        assertThat(again).isEqualTo(BatchResult.STORED);
        assertThat(database.first(
                        """
                        select coupons_used, published_version = version as is_published,
                            (select sum(coupons) from coupon_use u where u.contract_id = c.contract_id) as sum
                        from contract c where contract_id = ?""",
                        row -> List.of(row.getInt("coupons_used"), row.getInt("sum"), row.getBoolean("is_published")),
                        contractId))
                .contains(List.of(3, 3, true));
    }

    @Test
    void an_image_is_in_the_trace_of_the_usage_that_changed_it() {
        // Given
        String traceParent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        UsageRegistered usage = usage();
        List<ReceivedEvent<UsageRegistered>> batch =
                List.of(new ReceivedEvent<>(usage, Fingerprint.of(usage), "UsageRegistered", 0, 0, traceParent));

        // When
        database.inTransaction(() -> consumer.store(batch));
        consumer.afterCommit(batch);

        // Then
        assertThat(TestTopics.awaitRecords(
                        "ContractChanged",
                        1,
                        record -> record.key().equals(contractId.toString())
                                && traceParent.equals(TestTopics.header(record, "traceparent"))))
                .hasSize(1);
    }

    private double overdrawn() {
        return metrics.get("coupons.overdrawn").gauge().value();
    }

    private static ReceivedEvent<UsageRegistered> received(UsageRegistered usage) {
        return new ReceivedEvent<>(usage, Fingerprint.of(usage), "UsageRegistered", 0, 0, null);
    }

    private void awaitRemaining(int coupons) {
        TestTopics.await(
                ContractChanged.class,
                1,
                image -> image.contractId().equals(contractId)
                        && Integer.valueOf(coupons).equals(image.remainingCoupons()));
        entitlements(pensioner, today().toString()).body("[0].remainingCoupons", equalTo(coupons));
    }

    private static ConsumerRecord<String, byte[]> quarantined(String eventId) {
        return TestTopics.awaitRecords(
                        "UsageRegistered.quarantine", 1, record -> eventId.equals(TestTopics.header(record, "ce_id")))
                .get(0);
    }

    private ContractChanged image(ContractChanged.Status status, long afterVersion) {
        return TestTopics.await(
                        ContractChanged.class,
                        1,
                        image -> image.contractId().equals(contractId)
                                && image.status() == status
                                && image.version() > afterVersion)
                .get(0);
    }

    private UsageRegistered usage() {
        return usage(1);
    }

    private UsageRegistered usage(int coupons) {
        return new UsageRegistered(
                UUID.randomUUID(), contractId, pensioner, "d-1", "t-1", UUID.randomUUID(), coupons, REGISTERED_AT);
    }
}
