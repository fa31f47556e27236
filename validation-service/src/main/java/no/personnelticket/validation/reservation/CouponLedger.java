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
import no.personnelticket.validation.rule.ReservedCoupon;

/**
 * The coupons of contracts while the offers of a batch are judged one after the other: a coupon that is reserved for
 * one offer is not available to the next. Not thread-safe; used while the contracts are locked.
 */
public final class CouponLedger {

    private final Map<UUID, CouponCount> counts;
    private final Map<RequiredCoupon, ReservedCoupon> reserved;
    private final Map<RequiredCoupon, ReservedCoupon> added = new LinkedHashMap<>();

    CouponLedger(Map<UUID, CouponCount> counts, Map<RequiredCoupon, ReservedCoupon> reserved) {
        this.counts = new HashMap<>(counts);
        this.reserved = new HashMap<>(reserved);
    }

    /** The coupons of the contracts from the view of an offer. */
    public Map<UUID, Coupons> coupons(UUID offerId, Collection<UUID> contractIds) {
        return contractIds.stream()
                .collect(Collectors.toMap(
                        Function.identity(), contractId -> coupons(new RequiredCoupon(contractId, offerId))));
    }

    /** Reserves coupons for the offer; coupons that were already reserved for it are counted already. */
    public void reserve(UUID offerId, List<ReservedCoupon> coupons) {
        for (ReservedCoupon coupon : coupons) {
            RequiredCoupon required = new RequiredCoupon(coupon.contractId(), offerId);
            if (reserved.putIfAbsent(required, coupon) == null) {
                added.put(required, coupon);
                counts.computeIfPresent(coupon.contractId(), (id, count) -> count.plusOneReserved());
            }
        }
    }

    /** The coupons that {@link #reserve} has newly reserved. */
    Map<RequiredCoupon, ReservedCoupon> added() {
        return added;
    }

    private Coupons coupons(RequiredCoupon required) {
        CouponCount count = counts.get(required.contractId());
        Optional<ReservedCoupon> own = Optional.ofNullable(reserved.get(required));
        return new Coupons(count.used(), count.reserved() - (own.isPresent() ? 1 : 0), own);
    }
}
