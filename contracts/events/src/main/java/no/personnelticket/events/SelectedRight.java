package no.personnelticket.events;

import java.util.UUID;

/**
 * A ticket right as a customer chose it for one traveller.
 *
 * @param contractVersion the version of {@link ContractChanged} that the choice was checked against
 */
public record SelectedRight(UUID contractId, long contractVersion, EntitlementProduct product, TravelType travelType) {
    public SelectedRight {
        Required.id(contractId, "contractId");
        Required.number(contractVersion, "contractVersion");
        Required.value(product, "product");
        Required.value(travelType, "travelType");
    }
}
