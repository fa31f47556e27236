package no.personnelticket.rights.daytrip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import no.personnelticket.http.Problem;
import no.personnelticket.messaging.Outcome;
import no.personnelticket.rights.contract.Contract;
import no.personnelticket.rights.contract.ContractStore;
import no.personnelticket.rights.contract.DayTrip;

/** Takes the coupon and makes the sub-contract, in the transaction of the step. */
@ApplicationScoped
public class DayTripStep {

    private final ContractStore contracts;
    private final Clock clock;

    public DayTripStep(ContractStore contracts, Clock clock) {
        this.contracts = contracts;
        this.clock = clock;
    }

    /** The images of both contracts are published by their versions, like those of every other change. */
    @Transactional
    Outcome<DayTripResponse> make(UUID subContractId, UUID parentId, DayTripRequest request) {
        Contract parent = contracts
                .lock(parentId)
                .orElseThrow(() -> Problem.notFound("CONTRACT_NOT_FOUND", "There is no contract with this id"));
        DayTrip dayTrip = DayTripRules.decide(parent, request, clock.instant());
        Contract subContract =
                parent.subContract(subContractId, dayTrip, clock.instant().truncatedTo(ChronoUnit.MICROS));
        contracts.makeWithCoupon(subContract);
        return new Outcome<>(DayTripResponse.of(subContract, parent.remainingCoupons() - 1), List.of());
    }
}
