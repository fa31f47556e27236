package no.personnelticket.validation.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.events.Coverage;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.OfferPriced.Traveller;

/**
 * An offer that this service has received, with the travellers to be judged.
 *
 * @param origin validity and source of the facts in the offer
 * @param ticketed the ids of travellers who have a ticket of the offer already, in the order of the offer
 * @param travellers the travellers to be judged: all except those who have a ticket and are not selected
 * @param travellersOnRights the travellers whose fare a right discounts
 * @param requiredContracts the contracts of these rights
 */
public record KnownOffer(
        OfferPriced priced,
        RuleFact.Origin origin,
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
                RuleFact.Origin.of(priced),
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

    /** The operators and fare classes that are discounted on the travel date. */
    Coverage coverage() {
        return Coverage.on(priced.travelDate());
    }

    private static Set<UUID> contracts(List<Traveller> travellersOnRights) {
        Set<UUID> contracts = new LinkedHashSet<>();
        travellersOnRights.forEach(traveller -> contracts.add(traveller.right().contractId()));
        return contracts;
    }
}
