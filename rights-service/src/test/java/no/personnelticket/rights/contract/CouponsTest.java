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

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.testing.TestTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class CouponsTest {

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
                UUID.randomUUID(), contractId, pensioner, "d-1", "t-1", UUID.randomUUID(), coupons, Instant.EPOCH);
    }
}
