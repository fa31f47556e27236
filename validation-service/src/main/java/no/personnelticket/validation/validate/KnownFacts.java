package no.personnelticket.validation.validate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.validation.rule.KnownContract;
import no.personnelticket.validation.rule.KnownOffer;
import no.personnelticket.validation.rule.OfferConfiguration;
import no.personnelticket.validation.rule.Question;

/** What has arrived here of the offers and contracts that an order names. */
record KnownFacts(Map<UUID, OfferPriced> offers, Map<UUID, KnownContract> contracts) {

    /** Whether nothing is still on its way: each offer is here, and each contract as new as its offer has seen it. */
    boolean coverAllOf(List<OfferConfiguration> order) {
        return order.stream()
                        .allMatch(configuration -> offers.containsKey(configuration.offerId())
                                && contracts
                                        .keySet()
                                        .containsAll(configuration.contractIds().toList()))
                && offers.values().stream().allMatch(this::areAsNewAs);
    }

    /** What is asked of the rules for one of the configurations. */
    Question question(
            Instant now, LocalDate travelDate, OfferConfiguration configuration, List<OfferConfiguration> order) {
        return new Question(
                now,
                travelDate,
                configuration,
                order,
                Optional.ofNullable(offers.get(configuration.offerId())).map(KnownOffer::new),
                contracts);
    }

    private boolean areAsNewAs(OfferPriced offer) {
        return offer.travellers().stream()
                .map(OfferPriced.Traveller::right)
                .filter(right -> right != null && contracts.containsKey(right.contractId()))
                .allMatch(right -> contracts.get(right.contractId()).image().version() >= right.contractVersion());
    }
}
