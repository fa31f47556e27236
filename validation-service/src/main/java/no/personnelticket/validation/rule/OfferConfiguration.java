package no.personnelticket.validation.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An offer as it is about to be reserved [P]: the travellers and the entitlements that they use.
 *
 * @param selectedTravellerIds ids of travellers in the offer
 * @param givenContracts the contracts of the entitlements, without duplicates
 */
public record OfferConfiguration(
        UUID offerId,
        List<String> selectedTravellerIds,
        List<GivenEntitlement> entitlements,
        Set<UUID> givenContracts) {

    public OfferConfiguration(UUID offerId, List<String> selectedTravellerIds, List<GivenEntitlement> entitlements) {
        this(offerId, selectedTravellerIds, entitlements, contracts(entitlements));
    }

    /** The contracts of the entitlements, with duplicates. */
    public Stream<UUID> contractIds() {
        return entitlements.stream().map(GivenEntitlement::contractId);
    }

    int timesGiven(UUID contractId) {
        int times = 0;
        for (GivenEntitlement entitlement : entitlements) {
            times += entitlement.contractId().equals(contractId) ? 1 : 0;
        }
        return times;
    }

    private static Set<UUID> contracts(List<GivenEntitlement> entitlements) {
        Set<UUID> contracts = new LinkedHashSet<>();
        entitlements.forEach(entitlement -> contracts.add(entitlement.contractId()));
        return contracts;
    }
}
