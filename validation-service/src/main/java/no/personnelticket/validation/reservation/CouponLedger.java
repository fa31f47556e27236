package no.personnelticket.validation.reservation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.personnelticket.validation.rule.Coupons;
import no.personnelticket.validation.rule.HeldCoupon;

/**
 * What is gone of the coupons of some contracts, counted once for all offers that are judged together: what is held for
 * one of them is gone for the next. Belongs to one thread, which holds the contracts' locks.
 */
public final class CouponLedger {

    private final Map<UUID, Gone> gone;
    private final Map<Wish, HeldCoupon> held;

    /** A coupon of a contract that an offer needs. */
    public record Wish(UUID contractId, UUID offerId) {}

    /** How many of a contract's coupons registered usages took, and how many are held for offers. */
    record Gone(long used, long reserved) {
        private Gone oneMoreReserved() {
            return new Gone(used, reserved + 1);
        }
    }

    CouponLedger(Map<UUID, Gone> gone, Map<Wish, HeldCoupon> held) {
        this.gone = new HashMap<>(gone);
        this.held = new HashMap<>(held);
    }

    /** What is gone of the contracts' coupons, as the offer sees it. */
    public Map<UUID, Coupons> coupons(UUID offerId, Collection<UUID> contractIds) {
        return contractIds.stream()
                .collect(Collectors.toMap(Function.identity(), contractId -> coupons(new Wish(contractId, offerId))));
    }

    /** Counts what the offer holds from now on; what it held before is counted already. */
    public void hold(UUID offerId, List<HeldCoupon> coupons) {
        for (HeldCoupon coupon : coupons) {
            if (held.putIfAbsent(new Wish(coupon.contractId(), offerId), coupon) == null) {
                gone.computeIfPresent(coupon.contractId(), (id, before) -> before.oneMoreReserved());
            }
        }
    }

    private Coupons coupons(Wish wish) {
        Gone all = gone.get(wish.contractId());
        Optional<HeldCoupon> own = Optional.ofNullable(held.get(wish));
        return new Coupons(all.used(), all.reserved() - (own.isPresent() ? 1 : 0), own);
    }
}
