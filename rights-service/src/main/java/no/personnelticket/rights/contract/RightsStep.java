package no.personnelticket.rights.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.http.TravelDate;
import no.personnelticket.rights.holder.Holder;
import no.personnelticket.rights.holder.HolderBatchStore;
import no.personnelticket.rights.right.ChildAgeLimitStore;
import no.personnelticket.rights.right.RightPolicies;
import no.personnelticket.rights.right.RightYears;
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

    /** For holders who have no contract yet, and of whom nobody else knows. */
    public List<ContractChanged> giveTo(List<Holder> newHolders) {
        return bringUpToDate(newHolders, Map.of());
    }

    /** For employees with their families. */
    public List<ContractChanged> bringUpToDate(List<UUID> employeeIds) {
        List<Holder> locked = holders.lockOfEmployees(employeeIds);
        LocalDate first = years(clock.instant()).get(0).atDay(1);
        Map<UUID, List<StoredContract>> existing =
                contracts.lockOfHolders(locked.stream().map(Holder::id).toList(), first).stream()
                        .collect(Collectors.groupingBy(
                                stored -> stored.contract().holderId()));
        return bringUpToDate(locked, existing);
    }

    private List<ContractChanged> bringUpToDate(List<Holder> all, Map<UUID, List<StoredContract>> existing) {
        if (all.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RightPolicies policies = new RightPolicies(childAgeLimits.all());
        List<ContractChange> changes = new ArrayList<>(2 * all.size());
        List<ContractChanged> images = new ArrayList<>(2 * all.size());
        for (Holder holder : all) {
            List<StoredContract> stored = existing.getOrDefault(holder.id(), List.of());
            List<ContractChange> changed = changes(holder, stored, policies, now);
            changes.addAll(changed);
            toPublish(stored, changed).map(contract -> image(contract, holder)).forEach(images::add);
        }
        contracts.save(changes);
        return images;
    }

    private static List<ContractChange> changes(
            Holder holder, List<StoredContract> stored, RightPolicies policies, Instant now) {
        return years(now).stream()
                .flatMap(
                        year -> ContractChanges.decide(
                                holder.id(), year, policies.decide(holder.facts(), year), stored, today(now), now)
                                .stream())
                .toList();
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

    private static List<Year> years(Instant now) {
        return RightYears.on(today(now));
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, TravelDate.OSLO);
    }
}
