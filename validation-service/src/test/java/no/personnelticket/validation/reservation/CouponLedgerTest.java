package no.personnelticket.validation.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.validation.rule.Coupons;
import no.personnelticket.validation.rule.ReservedCoupon;
import org.junit.jupiter.api.Test;

class CouponLedgerTest {

    private final UUID contractId = UUID.randomUUID();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final ReservedCoupon coupon =
            new ReservedCoupon(UUID.randomUUID(), contractId, Instant.parse("2026-11-23T12:00:00Z"));

    @Test
    void what_is_held_for_one_offer_is_not_there_for_the_next() {
        // Given
        CouponLedger ledger = new CouponLedger(Map.of(contractId, new CouponCount(3, 2)), Map.of());

        // When
        ledger.reserve(first, List.of(coupon));

        // Then
        assertThat(look(ledger, first)).isEqualTo(new Coupons(3, 2, Optional.of(coupon)));
        assertThat(look(ledger, second)).isEqualTo(new Coupons(3, 3, Optional.empty()));
        assertThat(ledger.added()).containsExactly(Map.entry(new RequiredCoupon(contractId, first), coupon));
    }

    @Test
    void an_offer_does_not_count_what_it_held_before() {
        // Given
        CouponLedger ledger = new CouponLedger(
                Map.of(contractId, new CouponCount(0, 1)), Map.of(new RequiredCoupon(contractId, first), coupon));

        // When
        ledger.reserve(first, List.of(coupon));

        // Then
        assertThat(look(ledger, first)).isEqualTo(new Coupons(0, 0, Optional.of(coupon)));
        assertThat(look(ledger, second)).isEqualTo(new Coupons(0, 1, Optional.empty()));
        assertThat(ledger.added()).isEmpty();
    }

    private Coupons look(CouponLedger ledger, UUID offerId) {
        return ledger.coupons(offerId, List.of(contractId)).get(contractId);
    }
}
