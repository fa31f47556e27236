package no.personnelticket.rights.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import no.personnelticket.http.Problem;
import no.personnelticket.messaging.IdempotentSteps;
import no.personnelticket.messaging.IdempotentSteps.Decision;

/** Makes the sub-contract for which a coupon is used. */
@ApplicationScoped
public class DayTripStep {

    private final IdempotentSteps steps;
    private final ContractStore contracts;
    private final CouponUseStore couponUses;
    private final ContractChangedPublisher publisher;
    private final Clock clock;

    public DayTripStep(
            IdempotentSteps steps,
            ContractStore contracts,
            CouponUseStore couponUses,
            ContractChangedPublisher publisher,
            Clock clock) {
        this.steps = steps;
        this.contracts = contracts;
        this.couponUses = couponUses;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** All that a caller sends to make a day trip. */
    private record Question(UUID contractId, DayTripRequest request) {}

    /** The images of both contracts are published by their versions, like those of every other change. */
    DayTripResponse make(UUID subContractId, UUID parentId, DayTripRequest request) {
        DayTripResponse made = steps.process(
                subContractId,
                new Question(parentId, request),
                DayTripResponse.class,
                () -> new Decision<>(store(subContractId, parentId, request), List.of()));
        publisher.publish(List.of(made.contractParent(), made.contractUUID()));
        return made;
    }

    private DayTripResponse store(UUID subContractId, UUID parentId, DayTripRequest request) {
        Contract parent = contracts
                .lock(parentId)
                .orElseThrow(() -> Problem.notFound("CONTRACT_NOT_FOUND", "There is no contract with this id"));
        DayTrip dayTrip = DayTripRules.decide(parent, request, clock.instant());
        Contract subContract =
                parent.subContract(subContractId, dayTrip, clock.instant().truncatedTo(ChronoUnit.MICROS));
        couponUses.storeDayTrip(subContractId, parentId);
        contracts.add(subContract, "made with a coupon of its parent");
        return DayTripResponse.of(subContract, parent.remainingCoupons() - 1);
    }
}
