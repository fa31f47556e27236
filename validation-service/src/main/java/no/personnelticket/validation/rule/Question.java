package no.personnelticket.validation.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.OfferPriced.Traveller;
import no.personnelticket.events.SelectedRight;

/**
 * All that the rules may look at for one offer configuration.
 *
 * @param order every configuration that was asked for together, this one among them
 * @param offer absent while it is unknown
 * @param contracts those that are known
 */
public record Question(
        Instant now,
        LocalDate travelDate,
        OfferConfiguration configuration,
        List<OfferConfiguration> order,
        Optional<OfferPriced> offer,
        Map<UUID, KnownContract> contracts) {

    /** The given contracts that are known to have coupons; each needs one. */
    public List<UUID> contractsWithCoupons() {
        return givenContracts().stream()
                .filter(contractId ->
                        contract(contractId).filter(KnownContract::hasCoupons).isPresent())
                .sorted()
                .toList();
    }

    /** Those of them of which the offer holds no coupon yet. */
    public List<UUID> contractsWithoutHeldCoupon() {
        return contractsWithCoupons().stream()
                .filter(contractId -> contracts.get(contractId).coupons().held().isEmpty())
                .toList();
    }

    /** The coupons that the offer holds. */
    public List<HeldCoupon> heldCoupons() {
        return contractsWithCoupons().stream()
                .flatMap(contractId -> contracts.get(contractId).coupons().held().stream())
                .toList();
    }

    /** The same question, with what is gone of the contracts' coupons. */
    public Question with(Map<UUID, Coupons> coupons) {
        Map<UUID, KnownContract> counted = new HashMap<>(contracts);
        coupons.forEach((contractId, gone) ->
                counted.computeIfPresent(contractId, (id, contract) -> new KnownContract(contract.image(), gone)));
        return new Question(now, travelDate, configuration, order, offer, counted);
    }

    List<GivenEntitlement> entitlements() {
        return configuration.entitlements();
    }

    Set<UUID> givenContracts() {
        return configuration.contractIds().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Optional<KnownContract> contract(UUID contractId) {
        return Optional.ofNullable(contracts.get(contractId));
    }

    /** The offer's travellers whose fare a right discounts; none while the offer is unknown. */
    List<Traveller> travellersOnRights() {
        return offer.stream()
                .flatMap(priced -> priced.travellers().stream())
                .filter(traveller -> traveller.right() != null)
                .toList();
    }

    /** The right by which the offer used a contract. */
    Optional<SelectedRight> pricedRight(UUID contractId) {
        return travellersOnRights().stream()
                .map(Traveller::right)
                .filter(right -> right.contractId().equals(contractId))
                .findFirst();
    }

    Set<UUID> requiredContracts() {
        return travellersOnRights().stream()
                .map(traveller -> traveller.right().contractId())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The offer, when rights are in play: used by it, or given for it. */
    Optional<OfferPriced> offerWithRights() {
        return offer.filter(
                priced -> !requiredContracts().isEmpty() || !entitlements().isEmpty());
    }
}
