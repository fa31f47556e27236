package no.personnelticket.rights.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.messaging.DeterministicId;
import no.personnelticket.rights.right.RightDecision;
import no.personnelticket.rights.right.RightDecision.Given;
import no.personnelticket.rights.right.TicketRight;

/** What has to change so that a holder's contracts of a year say what the policies say. */
final class ContractChanges {

    private final UUID holderId;
    private final Year year;
    private final LocalDate today;
    private final Instant now;
    private final Map<UUID, StoredContract> existing = new HashMap<>();
    private final Map<UUID, TicketRight> given = new HashMap<>();
    private final List<ContractChange> changes = new ArrayList<>(2);

    private ContractChanges(UUID holderId, Year year, List<StoredContract> existing, LocalDate today, Instant now) {
        this.holderId = holderId;
        this.year = year;
        this.today = today;
        this.now = now;
        existing.stream()
                .filter(stored -> year.equals(Year.from(stored.contract().validFrom())))
                .forEach(stored -> this.existing.put(stored.contract().contractId(), stored));
    }

    /**
     * New and changed contracts; none when all is as it should be.
     *
     * @param existing the holder's contracts, at least those of the year
     * @param decisions of all policies for the year
     */
    static List<ContractChange> decide(
            UUID holderId,
            Year year,
            List<RightDecision> decisions,
            List<StoredContract> existing,
            LocalDate today,
            Instant now) {
        ContractChanges changes = new ContractChanges(holderId, year, existing, today, now);
        decisions.forEach(changes::follow);
        changes.takeWhatNothingGives();
        return changes.changes;
    }

    private void follow(RightDecision decision) {
        if (decision instanceof Given right) {
            give(right);
        } else if (!existing.isEmpty()) {
            StoredContract stored = existing.remove(contractId(decision));
            if (stored != null) {
                take(stored, decision.explanation());
            }
        }
    }

    private void give(Given decision) {
        UUID id = contractId(decision);
        given.put(id, decision.right());
        StoredContract stored = existing.remove(id);
        String explanation = decision.explanation();
        if (stored == null) {
            change(Contract.first(id, holderId, decision.right(), now), explanation);
        } else if (!stored.contract().says(decision.right())
                || !stored.explanation().equals(explanation)) {
            change(stored.contract().following(decision.right(), now), explanation);
        }
    }

    private void takeWhatNothingGives() {
        for (StoredContract stored : existing.values()) {
            if (stored.contract().dayTrip() == null) {
                take(
                        stored,
                        "taken, since there is no such policy any more: "
                                + stored.contract().policy());
            } else if (!parentCovers(stored.contract())) {
                take(stored, "taken with the contract whose coupon it was made with");
            }
        }
    }

    private boolean parentCovers(Contract dayTrip) {
        TicketRight parent = given.get(dayTrip.dayTrip().parent());
        return parent != null && !dayTrip.validTo().isAfter(parent.validTo());
    }

    private void take(StoredContract stored, String explanation) {
        if (!stored.contract().isEnded()) {
            change(stored.contract().ended(today, now), explanation);
        }
    }

    private void change(Contract contract, String explanation) {
        changes.add(new ContractChange(contract, explanation));
    }

    private UUID contractId(RightDecision decision) {
        return DeterministicId.of("contract", holderId, decision.policy(), year);
    }
}
