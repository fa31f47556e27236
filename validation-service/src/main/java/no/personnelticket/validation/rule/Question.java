package no.personnelticket.validation.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
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
        List<UUID> contractIds = new ArrayList<>();
        for (UUID contractId : givenContracts()) {
            contract(contractId).filter(KnownContract::hasCoupons).ifPresent(known -> contractIds.add(contractId));
        }
        return contractIds;
    }

    /**
     * The same question once the offer holds a coupon of each contract that has some; this one when it holds them
     * already, and when one has none left or the offer is unknown, for which nothing is held.
     */
    public Question holding(Supplier<UUID> reservationIds) {
        List<KnownContract> unheld = contractsWithCoupons().stream()
                .map(contracts::get)
                .filter(contract -> contract.coupons().held().isEmpty())
                .toList();
        return offer.isEmpty() || !unheld.stream().allMatch(KnownContract::hasCouponLeft)
                ? this
                : with(unheld.stream()
                        .map(contract -> contract.image().contractId())
                        .collect(Collectors.toMap(
                                Function.identity(), contractId -> held(reservationIds.get(), contractId))));
    }

    /** The coupons that the offer holds. */
    public List<HeldCoupon> heldCoupons() {
        return contractsWithCoupons().stream()
                .flatMap(contractId -> contracts.get(contractId).coupons().held().stream())
                .toList();
    }

    /** The same question, with the coupons of its contracts counted. */
    public Question with(Map<UUID, Coupons> coupons) {
        if (coupons.isEmpty()) {
            return this;
        }
        Map<UUID, KnownContract> counted = new HashMap<>(contracts);
        coupons.forEach(
                (contractId, count) -> counted.computeIfPresent(contractId, (id, contract) -> contract.with(count)));
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

    /** The database stores microseconds; a coupon that is read from it must be the same fact. */
    private static Instant asStored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    List<GivenEntitlement> entitlements() {
        return configuration.entitlements();
    }

    Set<UUID> givenContracts() {
        return configuration.givenContracts();
    }

    Optional<KnownContract> contract(UUID contractId) {
        return Optional.ofNullable(contracts.get(contractId));
    }

    /** The travellers to be judged whose fare a right discounts; none while the offer is unknown. */
    List<Traveller> travellersOnRights() {
        return offer.map(KnownOffer::travellersOnRights).orElse(List.of());
    }

    /** The right by which the offer used a contract. */
    Optional<SelectedRight> pricedRight(UUID contractId) {
        for (Traveller traveller : travellersOnRights()) {
            if (traveller.right().contractId().equals(contractId)) {
                return Optional.of(traveller.right());
            }
        }
        return Optional.empty();
    }

    Set<UUID> requiredContracts() {
        return offer.map(KnownOffer::requiredContracts).orElse(Set.of());
    }

    /** The offer, when rights are in play: used by it, or given for it. */
    Optional<KnownOffer> offerWithRights() {
        return offer.filter(
                known -> !requiredContracts().isEmpty() || !entitlements().isEmpty());
    }
}
