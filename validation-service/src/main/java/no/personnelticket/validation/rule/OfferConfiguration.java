package no.personnelticket.validation.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An offer as it is about to be reserved [P]: who travels, and on which entitlements.
 *
 * @param selectedTravellerIds as the offer numbered them
 * @param givenContracts those of the entitlements, each named once
 */
public record OfferConfiguration(
        UUID offerId,
        List<String> selectedTravellerIds,
        List<GivenEntitlement> entitlements,
        Set<UUID> givenContracts) {

    public OfferConfiguration(UUID offerId, List<String> selectedTravellerIds, List<GivenEntitlement> entitlements) {
        this(offerId, selectedTravellerIds, entitlements, contracts(entitlements));
    }

    /** The contracts of the entitlements, named as often as they were given. */
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
