package no.personnelticket.events;

/**
 * The fare product that unlocks a sale discount right, for instance {@code ENT:EntitlementProduct:levelA2} in version
 * {@code ENT:Version:EP-levelA2-1} [P]. What a level means is data, never derived from its name.
 */
public record EntitlementProduct(String id, String version) {
    public EntitlementProduct {
        Required.text(id, "product.id");
        Required.text(version, "product.version");
    }
}
