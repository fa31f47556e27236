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
 * Everything that the rules may use for one offer configuration.
 *
 * @param order all configurations of the request, including this one
 * @param offer empty if it is unknown
 * @param contracts the known contracts
 */
public record RuleInput(
        Instant now,
        LocalDate travelDate,
        OfferConfiguration configuration,
        List<OfferConfiguration> order,
        Optional<KnownOffer> offer,
        Map<UUID, KnownContract> contracts) {

    /** The given contracts that have coupons; each requires one. */
    public List<UUID> contractsWithCoupons() {
        List<UUID> contractIds = new ArrayList<>();
        for (UUID contractId : givenContracts()) {
            contract(contractId).filter(KnownContract::hasCoupons).ifPresent(known -> contractIds.add(contractId));
        }
        return contractIds;
    }

    /**
     * This input with a coupon of each contract with coupons reserved for the offer. Unchanged if they are reserved
     * already, if a contract has none left, or if the offer is unknown.
     */
    public RuleInput withReservations(Supplier<UUID> reservationIds) {
        List<KnownContract> unreserved = contractsWithCoupons().stream()
                .map(contracts::get)
                .filter(contract -> contract.coupons().own().isEmpty())
                .toList();
        return offer.isEmpty() || !unreserved.stream().allMatch(KnownContract::hasCouponLeft)
                ? this
                : with(unreserved.stream()
                        .map(contract -> contract.image().contractId())
                        .collect(Collectors.toMap(
                                Function.identity(), contractId -> reserved(reservationIds.get(), contractId))));
    }

    /** The coupons that are reserved for the offer. */
    public List<ReservedCoupon> reservedCoupons() {
        return contractsWithCoupons().stream()
                .flatMap(contractId -> contracts.get(contractId).coupons().own().stream())
                .toList();
    }

    /** This input with the coupons of its contracts counted. */
    public RuleInput with(Map<UUID, Coupons> coupons) {
        if (coupons.isEmpty()) {
            return this;
        }
        Map<UUID, KnownContract> counted = new HashMap<>(contracts);
        coupons.forEach(
                (contractId, count) -> counted.computeIfPresent(contractId, (id, contract) -> contract.with(count)));
        return new RuleInput(now, travelDate, configuration, order, offer, counted);
    }

    private Coupons reserved(UUID reservationId, UUID contractId) {
        return new Coupons(
                0,
                0,
                Optional.of(new ReservedCoupon(
                        reservationId,
                        contractId,
                        asStored(offer.orElseThrow().priced().expiresAt()))));
    }

    /** The database stores microseconds; a coupon that is read from it must be an equal fact. */
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

    /** The travellers to be judged whose fare a right discounts; none if the offer is unknown. */
    List<Traveller> travellersOnRights() {
        return offer.map(KnownOffer::travellersOnRights).orElse(List.of());
    }

    /** The right of the contract in the offer. */
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

    /** The offer, if a right is used by it or given for it. */
    Optional<KnownOffer> offerWithRights() {
        return offer.filter(
                known -> !requiredContracts().isEmpty() || !entitlements().isEmpty());
    }
}
