package no.personnelticket.validation.rule;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An offer as it is about to be reserved [P]: who travels, and on which entitlements.
 *
 * @param selectedTravellerIds as the offer numbered them
 */
public record OfferConfiguration(UUID offerId, List<String> selectedTravellerIds, List<GivenEntitlement> entitlements) {

    /** The contracts of the entitlements, named as often as they were given. */
    public Stream<UUID> contractIds() {
        return entitlements.stream().map(GivenEntitlement::contractId);
    }
}
