package no.personnelticket.validation.rule;

import no.personnelticket.events.ContractChanged;

/**
 * A contract that has arrived here.
 *
 * @param coupons mean something only where the contract has a limit
 * @param origin of the facts that the image states
 */
public record KnownContract(ContractChanged image, Coupons coupons, Fact.Origin origin) {

    public KnownContract(ContractChanged image, Coupons coupons) {
        this(image, coupons, Fact.Origin.of(image));
    }

    /** Whether using the contract takes a coupon. */
    public boolean hasCoupons() {
        return image.couponsLimit() != null;
    }

    /** Whether one is neither used nor held for another offer; of a contract with coupons. */
    boolean hasCouponLeft() {
        return image.couponsLimit() - coupons.used() - coupons.reserved() >= 1;
    }

    KnownContract with(Coupons counted) {
        return new KnownContract(image, counted, origin);
    }
}
