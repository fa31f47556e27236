package no.personnelticket.rights.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.rights.holder.Holder;
import no.personnelticket.rights.holder.HolderBatchStore;
import no.personnelticket.rights.right.ChildAgeLimitStore;
import no.personnelticket.rights.right.RightPolicies;
import no.personnelticket.rights.traveller.TravellerTypes;

/**
 * Gives, changes and takes back contracts until they say what the policies say, for many holders with the same few
 * statements. Takes part in the transaction of whatever changed the facts; the answer is the images to publish after it,
 * with those of earlier changes that are not known to be published.
 */
@ApplicationScoped
public class RightsStep {

    private final HolderBatchStore holders;
    private final ContractBatchStore contracts;
    private final ChildAgeLimitStore childAgeLimits;
    private final TravellerTypes travellerTypes;
    private final Clock clock;

    public RightsStep(
            HolderBatchStore holders,
            ContractBatchStore contracts,
            ChildAgeLimitStore childAgeLimits,
            TravellerTypes travellerTypes,
            Clock clock) {
        this.holders = holders;
        this.contracts = contracts;
        this.childAgeLimits = childAgeLimits;
        this.travellerTypes = travellerTypes;
        this.clock = clock;
    }

    /** What people are given who are no holders yet. Nothing is stored. */
    public NewContracts decideFor(List<Holder> newHolders) {
        Decisions decisions = decisions();
        List<ContractChange> given = new ArrayList<>(2 * newHolders.size());
        List<ContractChanged> images = new ArrayList<>(2 * newHolders.size());
        for (Holder holder : newHolders) {
            List<ContractChange> contracts = decisions.changes(holder, List.of());
            given.addAll(contracts);
            contracts.forEach(change -> images.add(image(change.contract(), holder)));
        }
        return new NewContracts(newHolders.stream().map(Holder::id).toList(), given, images);
    }

    /** Stores it. */
    public void give(NewContracts decided) {
        contracts.add(decided);
    }

    /** For employees with their families. */
    public List<ContractChanged> bringUpToDate(List<UUID> employeeIds) {
        List<Holder> locked = holders.lockOfEmployees(employeeIds);
        if (locked.isEmpty()) {
            return List.of();
        }
        List<UUID> holderIds = locked.stream().map(Holder::id).toList();
        contracts.markUnpublished(holderIds);
        Decisions decisions = decisions();
        return bringUpToDate(
                locked,
                contracts.lockOfHolders(holderIds, decisions.firstDay()).stream()
                        .collect(Collectors.groupingBy(
                                stored -> stored.contract().holderId())),
                decisions);
    }

    private List<ContractChanged> bringUpToDate(
            List<Holder> all, Map<UUID, List<StoredContract>> existing, Decisions decisions) {
        List<ContractChange> changes = new ArrayList<>(2 * all.size());
        List<ContractChanged> images = new ArrayList<>(2 * all.size());
        for (Holder holder : all) {
            List<StoredContract> stored = existing.getOrDefault(holder.id(), List.of());
            List<ContractChange> changed = decisions.changes(holder, stored);
            changes.addAll(changed);
            toPublish(stored, changed).map(contract -> image(contract, holder)).forEach(images::add);
        }
        contracts.save(changes);
        return images;
    }

    private Decisions decisions() {
        return Decisions.at(clock.instant(), new RightPolicies(childAgeLimits.all()));
    }

    private static Stream<Contract> toPublish(List<StoredContract> stored, List<ContractChange> changed) {
        List<UUID> ids =
                changed.stream().map(change -> change.contract().contractId()).toList();
        return Stream.concat(
                changed.stream().map(ContractChange::contract),
                stored.stream()
                        .filter(one -> !one.isPublished()
                                && !ids.contains(one.contract().contractId()))
                        .map(StoredContract::contract));
    }

    private ContractChanged image(Contract contract, Holder holder) {
        return new ContractImage(
                        contract, holder.employeeId(), holder.companyId(), holder.age(), holder.customerNumber())
                .toEvent(travellerTypes);
    }
}
