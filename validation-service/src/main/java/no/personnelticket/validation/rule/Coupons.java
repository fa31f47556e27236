package no.personnelticket.validation.rule;

import java.util.Optional;

/**
 * What is gone of a contract's coupons, as one offer sees it.
 *
 * @param used by registered usages
 * @param reserved for other offers
 * @param held the reservation that the offer itself holds
 */
public record Coupons(long used, long reserved, Optional<HeldCoupon> held) {

    /** None is gone. */
    public static final Coupons UNTOUCHED = new Coupons(0, 0, Optional.empty());
}
