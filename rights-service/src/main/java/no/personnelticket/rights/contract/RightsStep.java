package no.personnelticket.rights.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.personnelticket.rights.holder.Holder;
import no.personnelticket.rights.holder.HolderStore;
import no.personnelticket.rights.right.ChildAgeLimitStore;
import no.personnelticket.rights.right.RightPolicies;

/**
 * Gives, changes and ends contracts so that they are in line with the policies, for many holders with the same few
 * statements. Called in the transaction that changes the facts; after its commit the images are published
 * ({@link ContractChangedPublisher}).
 */
@ApplicationScoped
public class RightsStep {

    private final HolderStore holders;
    private final ContractStore contracts;
    private final ChildAgeLimitStore childAgeLimits;
    private final Clock clock;

    public RightsStep(HolderStore holders, ContractStore contracts, ChildAgeLimitStore childAgeLimits, Clock clock) {
        this.holders = holders;
        this.contracts = contracts;
        this.childAgeLimits = childAgeLimits;
        this.clock = clock;
    }

    /** Gives contracts to persons who became holders in this transaction. */
    public void give(List<Holder> newHolders) {
        Decisions decisions = decisions();
        contracts.add(newHolders.stream()
                .flatMap(holder -> decisions.changes(holder, List.of()).stream())
                .toList());
    }

    /** Updates the contracts of employees and their families; returns the ids of all these holders. */
    public List<UUID> bringUpToDate(List<UUID> employeeIds) {
        List<Holder> locked = holders.lockOfEmployees(employeeIds);
        List<UUID> holderIds = locked.stream().map(Holder::id).toList();
        if (holderIds.isEmpty()) {
            return holderIds;
        }
        Decisions decisions = decisions();
        Map<UUID, List<ExplainedContract>> existing = contracts.lockOfHolders(holderIds, decisions.firstDay()).stream()
                .collect(Collectors.groupingBy(row -> row.contract().holderId()));
        List<ExplainedContract> changes = locked.stream()
                .flatMap(holder -> decisions.changes(holder, existing.getOrDefault(holder.id(), List.of())).stream())
                .toList();
        if (!changes.isEmpty()) {
            contracts.save(changes);
        }
        return holderIds;
    }

    private Decisions decisions() {
        return Decisions.at(clock.instant(), new RightPolicies(childAgeLimits.all()));
    }
}
