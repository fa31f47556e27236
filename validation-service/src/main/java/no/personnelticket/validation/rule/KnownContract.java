package no.personnelticket.validation.rule;

import no.personnelticket.events.ContractChanged;

/**
 * A contract that this service has received.
 *
 * @param coupons relevant only if the contract has a limit
 * @param origin validity and source of the facts in the image
 */
public record KnownContract(ContractChanged image, Coupons coupons, RuleFact.Origin origin) {

    public KnownContract(ContractChanged image, Coupons coupons) {
        this(image, coupons, RuleFact.Origin.of(image));
    }

    /** Whether using the contract requires a coupon. */
    public boolean hasCoupons() {
        return image.couponsLimit() != null;
    }

    /** Whether a coupon is neither used nor reserved for another offer. Only for a contract with coupons. */
    boolean hasCouponLeft() {
        return image.couponsLimit() - coupons.used() - coupons.reserved() >= 1;
    }

    KnownContract with(Coupons counted) {
        return new KnownContract(image, counted, origin);
    }
}
