package no.personnelticket.validation.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.events.Coverage;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.OfferPriced.Traveller;

/**
 * An offer that has arrived here, as it is judged for those who are selected.
 *
 * @param origin of the facts that it states
 * @param ticketed the ids of its travellers who have a ticket of it, in its order
 * @param travellers who is judged: all, except who has a ticket and is not selected
 * @param travellersOnRights those whose fare a right discounts
 * @param requiredContracts by which it is discounted
 */
public record KnownOffer(
        OfferPriced priced,
        Fact.Origin origin,
        List<String> ticketed,
        List<Traveller> travellers,
        List<Traveller> travellersOnRights,
        Set<UUID> requiredContracts) {

    public static KnownOffer of(OfferPriced priced, Set<String> ticketed, List<String> selected) {
        List<Traveller> travellers = priced.travellers().stream()
                .filter(traveller ->
                        !ticketed.contains(traveller.travellerId()) || selected.contains(traveller.travellerId()))
                .toList();
        List<Traveller> onRights = travellers.stream()
                .filter(traveller -> traveller.right() != null)
                .toList();
        return new KnownOffer(
                priced,
                Fact.Origin.of(priced),
                priced.travellers().stream()
                        .map(Traveller::travellerId)
                        .filter(ticketed::contains)
                        .toList(),
                travellers,
                onRights,
                contracts(onRights));
    }

    boolean hasTicket(String travellerId) {
        return ticketed.contains(travellerId);
    }

    /** Where rights give a discount on its travel date. */
    Coverage coverage() {
        return Coverage.on(priced.travelDate());
    }

    private static Set<UUID> contracts(List<Traveller> travellersOnRights) {
        Set<UUID> contracts = new LinkedHashSet<>();
        travellersOnRights.forEach(traveller -> contracts.add(traveller.right().contractId()));
        return contracts;
    }
}
