package no.personnelticket.validation.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
        Optional<KnownOffer> offer,
        Map<UUID, KnownContract> contracts) {

    /** The given contracts that are known to have coupons; each needs one. */
    public List<UUID> contractsWithCoupons() {
        return givenContracts().stream()
                .filter(contractId ->
                        contract(contractId).filter(KnownContract::hasCoupons).isPresent())
                .sorted()
                .toList();
    }

    /** The same question once the offer, which is known, holds a coupon of each contract that has some. */
    public Question holding(Supplier<UUID> reservationIds) {
        return with(contractsWithCoupons().stream()
                .filter(contractId -> contracts.get(contractId).coupons().held().isEmpty())
                .collect(Collectors.toMap(Function.identity(), contractId -> held(reservationIds.get(), contractId))));
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
        coupons.forEach(
                (contractId, gone) -> counted.computeIfPresent(contractId, (id, contract) -> contract.with(gone)));
        return new Question(now, travelDate, configuration, order, offer, counted);
    }

    private Coupons held(UUID reservationId, UUID contractId) {
        return new Coupons(
                0,
                0,
                Optional.of(new HeldCoupon(
                        reservationId,
                        contractId,
                        asStored(offer.orElseThrow().priced().expiresAt()))));
    }

    /** The database keeps microseconds; a coupon that is read from it must be the same fact. */
    private static Instant asStored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
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
                .flatMap(known -> known.priced().travellers().stream())
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
    Optional<KnownOffer> offerWithRights() {
        return offer.filter(
                known -> !requiredContracts().isEmpty() || !entitlements().isEmpty());
    }
}
