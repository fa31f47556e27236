package no.personnelticket.validation.reservation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.personnelticket.validation.rule.Coupons;
import no.personnelticket.validation.rule.HeldCoupon;

/**
 * The coupons of contracts while the offers of a batch are judged one after the other: a coupon that is reserved for
 * one offer is not available to the next. Not thread-safe; used while the contracts are locked.
 */
public final class CouponLedger {

    private final Map<UUID, CouponCount> counts;
    private final Map<CouponClaim, HeldCoupon> held;
    private final Map<CouponClaim, HeldCoupon> added = new LinkedHashMap<>();

    CouponLedger(Map<UUID, CouponCount> counts, Map<CouponClaim, HeldCoupon> held) {
        this.counts = new HashMap<>(counts);
        this.held = new HashMap<>(held);
    }

    /** The coupons of the contracts from the view of an offer. */
    public Map<UUID, Coupons> coupons(UUID offerId, Collection<UUID> contractIds) {
        return contractIds.stream()
                .collect(Collectors.toMap(
                        Function.identity(), contractId -> coupons(new CouponClaim(contractId, offerId))));
    }

    /** Reserves coupons for the offer; those that it held before are counted already. */
    public void hold(UUID offerId, List<HeldCoupon> coupons) {
        for (HeldCoupon coupon : coupons) {
            CouponClaim claim = new CouponClaim(coupon.contractId(), offerId);
            if (held.putIfAbsent(claim, coupon) == null) {
                added.put(claim, coupon);
                counts.computeIfPresent(coupon.contractId(), (id, count) -> count.plusOneReserved());
            }
        }
    }

    /** The coupons that {@link #hold} has newly reserved. */
    Map<CouponClaim, HeldCoupon> added() {
        return added;
    }

    private Coupons coupons(CouponClaim claim) {
        CouponCount count = counts.get(claim.contractId());
        Optional<HeldCoupon> own = Optional.ofNullable(held.get(claim));
        return new Coupons(count.used(), count.reserved() - (own.isPresent() ? 1 : 0), own);
    }
}
