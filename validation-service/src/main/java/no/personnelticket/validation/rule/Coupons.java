package no.personnelticket.validation.rule;

import java.util.Optional;

/**
 * The used and reserved coupons of a contract, from the view of one offer.
 *
 * @param used by registered usages
 * @param reserved for other offers
 * @param own the coupon that is reserved for the offer itself
 */
public record Coupons(long used, long reserved, Optional<ReservedCoupon> own) {

    /** None is used or reserved. */
    public static final Coupons NONE_USED = new Coupons(0, 0, Optional.empty());
}
