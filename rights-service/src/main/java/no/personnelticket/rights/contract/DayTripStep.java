package no.personnelticket.rights.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.http.error.Problem;
import no.personnelticket.messaging.publish.IdempotentSteps;
import no.personnelticket.messaging.publish.IdempotentSteps.Decision;
import no.personnelticket.rights.RightsErrorCode;
import no.personnelticket.store.AlteredContentException;

/** Makes a day-trip sub-contract, which uses a coupon. */
@ApplicationScoped
public class DayTripStep {

    private final IdempotentSteps steps;
    private final ContractStore contracts;
    private final CouponUseStore couponUses;
    private final DayTripCouponStep coupons;
    private final ContractChangedPublisher publisher;
    private final Clock clock;

    public DayTripStep(
            IdempotentSteps steps,
            ContractStore contracts,
            CouponUseStore couponUses,
            DayTripCouponStep coupons,
            ContractChangedPublisher publisher,
            Clock clock) {
        this.steps = steps;
        this.contracts = contracts;
        this.couponUses = couponUses;
        this.coupons = coupons;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Everything that a caller sends to make a day trip. */
    private record RequestedDayTrip(UUID contractId, DayTripRequest request) {}

    /**
     * Makes the day trip, or returns the one that was made before. Publishes the images of both contracts, and the use
     * of the coupon.
     */
    DayTripResponse make(UUID subContractId, UUID parentId, DayTripRequest request) {
        DayTripResponse made = steps.process(
                subContractId,
                new RequestedDayTrip(parentId, request),
                DayTripResponse.class,
                () -> new Decision<>(reserveAndStore(subContractId, parentId, request), List.of()));
        publisher.publish(List.of(made.contractParent(), made.contractUUID()));
        return made;
    }

    private DayTripResponse reserveAndStore(UUID subContractId, UUID parentId, DayTripRequest request) {
        mustBeAllowed(DayTripRules.refusal(found(contracts.find(parentId)), request, clock.instant()));
        if (couponUses.contains(subContractId)) {
            throw new AlteredContentException();
        }
        if (!coupons.reserve(parentId, subContractId)) {
            mustBeAllowed(DayTripRefusal.NO_COUPONS_LEFT);
        }
        try {
            return store(subContractId, parentId, request);
        } catch (RuntimeException notMade) {
            coupons.release(parentId, subContractId);
            throw notMade;
        }
    }

    private DayTripResponse store(UUID subContractId, UUID parentId, DayTripRequest request) {
        Contract parent = found(contracts.lock(parentId));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        mustBeAllowed(DayTripRules.refusal(parent, request, now));
        DayTrip dayTrip = DayTripRules.dayTrip(parent, request);
        couponUses.storeDayTrip(UsageRegistered.ofDayTrip(subContractId, parentId, now));
        Contract subContract = parent.subContract(subContractId, dayTrip, now);
        contracts.add(subContract, "made with a coupon of its parent");
        return DayTripResponse.of(subContract, parent.remainingCoupons() - 1);
    }

    private static void mustBeAllowed(Optional<DayTripRefusal> refusal) {
        refusal.ifPresent(reason -> {
            throw reason.field() == null
                    ? new Problem(reason.errorCode(), reason.reason())
                    : Problem.badField(reason.field(), reason.reason());
        });
    }

    private static Contract found(Optional<Contract> contract) {
        return contract.orElseThrow(
                () -> new Problem(RightsErrorCode.CONTRACT_NOT_FOUND, "There is no contract with this id"));
    }
}
