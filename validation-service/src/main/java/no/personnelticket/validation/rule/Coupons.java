package no.personnelticket.validation.rule;

import java.util.Optional;

/**
 * The coupons of a contract that are used or reserved, as one offer sees them.
 *
 * @param used by registered usages
 * @param reserved for other offers
 * @param held the reservation that the offer itself holds
 */
public record Coupons(long used, long reserved, Optional<HeldCoupon> held) {

    /** None is used or reserved. */
    public static final Coupons UNTOUCHED = new Coupons(0, 0, Optional.empty());
}
