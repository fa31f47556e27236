package no.personnelticket.events;

/**
 * A sale discount right as it was applied to one traveller's fare [P].
 *
 * @param amount is added to the fare: zero or negative; the saving is this amount negated
 * @param originatingFromProductId the entitlement product that unlocked it
 */
public record DiscountRight(String id, String version, Money amount, String originatingFromProductId) {
    public DiscountRight {
        Required.text(id, "discountRight.id");
        Required.text(version, "discountRight.version");
        Required.discount(amount, "discountRight.amount");
        Required.text(originatingFromProductId, "discountRight.originatingFromProductId");
    }
}
