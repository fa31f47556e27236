package no.personnelticket.validation.validate;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.validation.contract.ContractStore;
import no.personnelticket.validation.offer.OfferStore;
import no.personnelticket.validation.rule.Coupons;
import no.personnelticket.validation.rule.KnownContract;
import no.personnelticket.validation.rule.OfferConfiguration;

/** Reads the offers and contracts that a batch names. Coupons are counted later, with the contracts locked. */
@Singleton
class KnownFactsStore {

    private final OfferStore offers;
    private final ContractStore contracts;

    KnownFactsStore(OfferStore offers, ContractStore contracts) {
        this.offers = offers;
        this.contracts = contracts;
    }

    KnownFacts find(List<PendingValidation> batch) {
        List<UUID> offerIds = ids(batch, configuration -> Stream.of(configuration.offerId()));
        List<UUID> contractIds = ids(batch, configuration -> configuration.givenContracts().stream());
        return new KnownFacts(
                offers.find(offerIds),
                contracts.find(contractIds).stream()
                        .collect(Collectors.toMap(
                                ContractChanged::contractId, image -> new KnownContract(image, Coupons.NONE_USED))));
    }

    private static List<UUID> ids(List<PendingValidation> batch, Function<OfferConfiguration, Stream<UUID>> ids) {
        return batch.stream()
                .flatMap(validation -> validation.order().stream())
                .flatMap(ids)
                .distinct()
                .toList();
    }
}
