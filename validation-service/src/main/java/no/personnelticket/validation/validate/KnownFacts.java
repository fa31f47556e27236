package no.personnelticket.validation.validate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.validation.offer.StoredOffer;
import no.personnelticket.validation.rule.KnownContract;
import no.personnelticket.validation.rule.KnownOffer;
import no.personnelticket.validation.rule.OfferConfiguration;
import no.personnelticket.validation.rule.Question;

/** What has arrived here of the offers and contracts that orders name. */
record KnownFacts(Map<UUID, StoredOffer> offers, Map<UUID, KnownContract> contracts) {

    /** Whether nothing is still on its way: each offer is here, and each contract as new as its offer has seen it. */
    boolean coverAllOf(List<OfferConfiguration> order) {
        return order.stream().allMatch(this::cover);
    }

    /** What of it the order names and the asker may see; what others ask about is no fact of its verdict. */
    KnownFacts of(List<OfferConfiguration> order, Asker asker) {
        Map<UUID, KnownContract> named = new HashMap<>();
        Map<UUID, StoredOffer> own = new HashMap<>();
        for (OfferConfiguration configuration : order) {
            configuration.givenContracts().forEach(contractId -> named.computeIfAbsent(contractId, contracts::get));
            own.computeIfAbsent(configuration.offerId(), offers::get);
        }
        named.values().removeIf(contract -> !asker.sees(contract.image()));
        own.values().removeIf(offer -> !asker.owns(offer.priced()));
        return new KnownFacts(own, named);
    }

    /** What is asked of the rules for one of the configurations. */
    Question question(
            Instant now, LocalDate travelDate, OfferConfiguration configuration, List<OfferConfiguration> order) {
        return new Question(
                now,
                travelDate,
                configuration,
                order,
                Optional.ofNullable(offers.get(configuration.offerId()))
                        .map(offer ->
                                KnownOffer.of(offer.priced(), offer.ticketed(), configuration.selectedTravellerIds())),
                contracts);
    }

    private boolean cover(OfferConfiguration configuration) {
        return offers.containsKey(configuration.offerId())
                && contracts.keySet().containsAll(configuration.givenContracts())
                && areAsNewAs(offers.get(configuration.offerId()).priced());
    }

    private boolean areAsNewAs(OfferPriced offer) {
        return offer.travellers().stream()
                .map(OfferPriced.Traveller::right)
                .filter(right -> right != null && contracts.containsKey(right.contractId()))
                .allMatch(right -> contracts.get(right.contractId()).image().version() >= right.contractVersion());
    }
}
