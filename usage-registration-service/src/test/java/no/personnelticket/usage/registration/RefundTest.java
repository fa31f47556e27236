package no.personnelticket.usage.registration;

import static no.personnelticket.usage.Samples.distribution;
import static no.personnelticket.usage.Samples.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import no.personnelticket.events.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundTest {

    private static final long CUSTOMER = 1000001;
    private static final Instant NOW = Instant.parse("2024-07-02T03:04:05Z");

    @Test
    void a_full_refund_gives_back_the_saving_and_the_coupon_in_the_month_of_the_refund() {
        // Given
        List<Usage> usages = used("976.00");

        // When
        Usage reversal = Refund.missingReversals(usages, List.of(refund("r", "976.00", "2024-06-30T22:30:00Z")), NOW)
                .get(0);

        // Then
        assertThat(reversal.saving()).hasToString("-976.00 NOK");
        assertThat(reversal.coupons()).isEqualTo(-1);
        assertThat(reversal.month()).hasToString("2024-07-01");
        assertThat(reversal.reverses()).isEqualTo(usages.get(0).usageId());
        assertThat(reversal.refundId()).isEqualTo("r");
        assertThat(reversal.distributedAt()).isEqualTo(usages.get(0).distributedAt());
    }

    @Test
    void the_coupon_comes_back_with_the_part_that_leaves_nothing() {
        // When
        List<Usage> reversals = Refund.missingReversals(
                used("976.00"), List.of(refund("a", "900.00"), refund("b", "76.00"), refund("c", "0.00")), NOW);

        // Then
        assertThat(reversals).extracting(Usage::coupons).containsExactly(0, -1, 0);
    }

    @Test
    void a_use_that_saved_nothing_gets_its_coupon_back() {
        assertThat(Refund.missingReversals(used("0.00"), List.of(refund("a", "0.00")), NOW))
                .extracting(Usage::coupons)
                .containsExactly(-1);
    }

    @Test
    void several_refunds_never_give_back_more_than_was_saved() {
        // When
        List<Usage> reversals = Refund.missingReversals(
                used("976.00"), List.of(refund("a", "600.00"), refund("b", "600.00"), refund("c", "1.00")), NOW);

        // Then
        assertThat(reversals)
                .extracting(reversal -> reversal.saving().toString())
                .containsExactly("-600.00 NOK", "-376.00 NOK", "0.00 NOK");
    }

    @Test
    void a_ticket_that_is_unknown_or_used_no_right_has_nothing_to_reverse() {
        // Given
        Refund refund = new Refund("r", CUSTOMER, NOW, Map.of("2", Money.nok("1.00"), "none", Money.nok("1.00")), null);
        List<Usage> usages = Usage.of(
                distribution(
                        "d",
                        "2024-05-20T10:00:00Z",
                        ticket("1", UUID.randomUUID(), "976.00"),
                        ticket("2", null, "0.00")),
                NOW,
                null);

        // When, Then
        assertThat(Refund.missingReversals(usages, List.of(refund), NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-20T10:00:00Z, 2024-05-01",
        "2024-12-31T22:59:59Z, 2024-12-01",
        "2024-12-31T23:00:00Z, 2024-05-01",
        "2026-03-01T10:00:00Z, 2024-05-01",
        "2024-04-30T21:59:59Z, 2024-05-01",
        "2023-12-31T22:59:59Z, 2024-05-01"
    })
    void it_counts_in_its_own_month_but_not_before_its_use_and_not_after_the_income_year(String at, String month) {
        assertThat(Refund.missingReversals(used("976.00"), List.of(refund("a", "1.00", at)), NOW))
                .extracting(reversal -> reversal.month().toString())
                .containsExactly(month);
    }

    @Test
    void a_refund_for_another_customer_gives_nothing_back() {
        // Given
        Refund other = new Refund("r", 1000002, NOW, Map.of("1", Money.nok("976.00")), null);

        // When, Then
        assertThat(Refund.missingReversals(used("976.00"), List.of(other), NOW)).isEmpty();
    }

    @Test
    void however_refunds_come_the_same_is_given_back_in_all_and_the_coupon_once() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<Usage> all = new ArrayList<>(used("976.00"));
            List<Refund> refunds = new ArrayList<>();
            long asked = 0;
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                long ore = random.nextLong(0, 60_000);
                asked += ore;
                refunds.add(refund("r" + i, BigDecimal.valueOf(ore, 2).toString()));
                if (random.nextBoolean()) {
                    all.addAll(Refund.missingReversals(all, refunds, NOW));
                }
            }
            all.addAll(Refund.missingReversals(all, refunds, NOW));

            Money left = all.stream().map(Usage::saving).reduce(Money.ZERO, Money::plus);
            long expected = Math.max(0, 97_600 - asked);
            assertThat(left.amount().movePointRight(2).longValueExact())
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            assertThat(all.stream().mapToInt(Usage::coupons).sum())
                    .as("seed %d", seed)
                    .isEqualTo(expected == 0 ? 0 : 1);
            assertThat(all).as("seed %d", seed).hasSize(1 + refunds.size());
            assertThat(Refund.missingReversals(all, refunds, NOW))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    private static List<Usage> used(String saving) {
        return Usage.of(distribution("d", "2024-05-20T10:00:00Z", ticket("1", UUID.randomUUID(), saving)), NOW, null);
    }

    private static Refund refund(String id, String saving) {
        return refund(id, saving, "2024-06-01T10:00:00Z");
    }

    private static Refund refund(String id, String saving, String at) {
        return new Refund(id, CUSTOMER, Instant.parse(at), Map.of("1", Money.nok(saving)), null);
    }
}
