package no.personnelticket.rights.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.rights.right.RightDecision;
import no.personnelticket.rights.right.RightDecision.Given;
import no.personnelticket.rights.right.TicketRight;
import no.personnelticket.store.DeterministicId;

/** The changes that bring a holder's contracts of a year in line with the policies. */
final class ContractChanges {

    private final UUID holderId;
    private final Year year;
    private final LocalDate today;
    private final Instant now;
    private final Map<String, ExplainedContract> existing = new LinkedHashMap<>();
    private final List<ExplainedContract> dayTrips = new ArrayList<>(0);
    private final Map<UUID, TicketRight> given = new HashMap<>();
    private final List<ExplainedContract> changes = new ArrayList<>(2);

    private ContractChanges(UUID holderId, Year year, List<ExplainedContract> existing, LocalDate today, Instant now) {
        this.holderId = holderId;
        this.year = year;
        this.today = today;
        this.now = now;
        existing.stream()
                .filter(stored -> year.equals(Year.from(stored.contract().validFrom())))
                .forEach(this::index);
    }

    /**
     * New and changed contracts; none if nothing has to change.
     *
     * @param existing the holder's contracts, at least those of the year
     * @param decisions of all policies for the year
     */
    static List<ExplainedContract> decide(
            UUID holderId,
            Year year,
            List<RightDecision> decisions,
            List<ExplainedContract> existing,
            LocalDate today,
            Instant now) {
        ContractChanges changes = new ContractChanges(holderId, year, existing, today, now);
        decisions.forEach(changes::apply);
        changes.endContractsWithoutRight();
        return changes.changes;
    }

    private void index(ExplainedContract stored) {
        if (stored.contract().dayTrip() == null) {
            existing.put(stored.contract().right().policy(), stored);
        } else {
            dayTrips.add(stored);
        }
    }

    private void apply(RightDecision decision) {
        if (decision instanceof Given right) {
            give(right);
        } else {
            ExplainedContract stored = existing.remove(decision.policy());
            if (stored != null) {
                end(stored, decision.explanation());
            }
        }
    }

    private void give(Given decision) {
        ExplainedContract stored = existing.remove(decision.policy());
        UUID id = stored == null
                ? DeterministicId.of("contract", holderId, decision.policy(), year)
                : stored.contract().contractId();
        given.put(id, decision.right());
        String explanation = decision.explanation();
        if (stored == null) {
            change(Contract.first(id, holderId, decision.right(), now), explanation);
        } else if (!stored.contract().gives(decision.right())
                || !stored.explanation().equals(explanation)) {
            change(stored.contract().following(decision.right(), now), explanation);
        }
    }

    private void endContractsWithoutRight() {
        for (ExplainedContract stored : existing.values()) {
            end(
                    stored,
                    "withdrawn, because this policy no longer exists: "
                            + stored.contract().right().policy());
        }
        for (ExplainedContract dayTrip : dayTrips) {
            if (!parentCovers(dayTrip.contract())) {
                end(dayTrip, "withdrawn, because the contract whose coupon it used no longer covers it");
            }
        }
    }

    private boolean parentCovers(Contract dayTrip) {
        TicketRight parent = given.get(dayTrip.dayTrip().parent());
        return parent != null && !dayTrip.validTo().isAfter(parent.validTo());
    }

    private void end(ExplainedContract stored, String explanation) {
        if (!stored.contract().isEnded()) {
            change(stored.contract().ended(today, now), explanation);
        }
    }

    private void change(Contract contract, String explanation) {
        changes.add(new ExplainedContract(contract, explanation));
    }
}
