package no.personnelticket.validation.rule;

import no.personnelticket.events.ContractChanged;

/**
 * A contract that has arrived here.
 *
 * @param coupons mean something only where the contract has a limit
 */
public record KnownContract(ContractChanged image, Coupons coupons) {

    /** Whether using the contract takes a coupon. */
    public boolean hasCoupons() {
        return image.couponsLimit() != null;
    }
}
