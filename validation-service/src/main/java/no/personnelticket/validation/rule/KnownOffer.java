package no.personnelticket.validation.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.events.Coverage;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.OfferPriced.Traveller;

/**
 * An offer that has arrived here.
 *
 * @param origin of the facts that it states
 * @param travellersOnRights whose fare a right discounts
 * @param requiredContracts by which it is discounted
 */
public record KnownOffer(
        OfferPriced priced, Fact.Origin origin, List<Traveller> travellersOnRights, Set<UUID> requiredContracts) {

    public KnownOffer(OfferPriced priced) {
        this(priced, onRights(priced));
    }

    private KnownOffer(OfferPriced priced, List<Traveller> travellersOnRights) {
        this(priced, Fact.Origin.of(priced), travellersOnRights, contracts(travellersOnRights));
    }

    /** Where rights give a discount on its travel date. */
    Coverage coverage() {
        return Coverage.on(priced.travelDate());
    }

    private static List<Traveller> onRights(OfferPriced priced) {
        return priced.travellers().stream()
                .filter(traveller -> traveller.right() != null)
                .toList();
    }

    private static Set<UUID> contracts(List<Traveller> travellersOnRights) {
        Set<UUID> contracts = new LinkedHashSet<>();
        travellersOnRights.forEach(traveller -> contracts.add(traveller.right().contractId()));
        return contracts;
    }
}
