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
import no.personnelticket.validation.rule.RuleInput;

/** The offers and contracts of a batch of requests that this service has received. */
record KnownFacts(Map<UUID, StoredOffer> offers, Map<UUID, KnownContract> contracts) {

    /**
     * Whether every offer and contract has arrived, each contract in the version for which its offer was priced or a
     * newer one.
     */
    boolean containAllOf(List<OfferConfiguration> order) {
        return order.stream().allMatch(this::contain);
    }

    /**
     * The facts that the order names and the requester may see. The batch also has facts of other requests, which must
     * not influence this verdict.
     */
    KnownFacts of(List<OfferConfiguration> order, Requester requester) {
        Map<UUID, KnownContract> named = new HashMap<>();
        Map<UUID, StoredOffer> own = new HashMap<>();
        for (OfferConfiguration configuration : order) {
            configuration.givenContracts().forEach(contractId -> named.computeIfAbsent(contractId, contracts::get));
            own.computeIfAbsent(configuration.offerId(), offers::get);
        }
        named.values().removeIf(contract -> !requester.sees(contract.image()));
        own.values().removeIf(offer -> !requester.owns(offer.priced()));
        return new KnownFacts(own, named);
    }

    /** The input of the rules for one of the configurations. */
    RuleInput ruleInput(
            Instant now, LocalDate travelDate, OfferConfiguration configuration, List<OfferConfiguration> order) {
        return new RuleInput(
                now,
                travelDate,
                configuration,
                order,
                Optional.ofNullable(offers.get(configuration.offerId()))
                        .map(offer ->
                                KnownOffer.of(offer.priced(), offer.ticketed(), configuration.selectedTravellerIds())),
                contracts);
    }

    private boolean contain(OfferConfiguration configuration) {
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
