package no.personnelticket.validation.validate;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.messaging.Arrival;
import no.personnelticket.validation.contract.ContractStore;
import no.personnelticket.validation.offer.OfferStore;
import no.personnelticket.validation.rule.Coupons;
import no.personnelticket.validation.rule.KnownContract;
import no.personnelticket.validation.rule.OfferConfiguration;

/** Gathers what has arrived here of what an order names; coupons are counted later, with the contract locked. */
@Singleton
class KnownFactsStore {

    private static final Duration ON_ITS_WAY = Duration.ofSeconds(2);

    private final OfferStore offers;
    private final ContractStore contracts;

    KnownFactsStore(OfferStore offers, ContractStore contracts) {
        this.offers = offers;
        this.contracts = contracts;
    }

    /** Waits a short while for what has not arrived yet; returns what there is then. */
    KnownFacts await(List<OfferConfiguration> order) {
        return Arrival.await(ON_ITS_WAY, () -> Optional.of(find(order)).filter(known -> known.coverAllOf(order)))
                .orElseGet(() -> find(order));
    }

    private KnownFacts find(List<OfferConfiguration> order) {
        List<UUID> offerIds =
                order.stream().map(OfferConfiguration::offerId).distinct().toList();
        List<UUID> contractIds = order.stream()
                .flatMap(OfferConfiguration::contractIds)
                .distinct()
                .toList();
        return new KnownFacts(
                offers.find(offerIds).stream().collect(Collectors.toMap(OfferPriced::offerId, Function.identity())),
                findContracts(contractIds));
    }

    private Map<UUID, KnownContract> findContracts(List<UUID> contractIds) {
        return contracts.find(contractIds).stream()
                .map(image -> new KnownContract(image, Coupons.UNTOUCHED))
                .collect(Collectors.toMap(contract -> contract.image().contractId(), Function.identity()));
    }
}
