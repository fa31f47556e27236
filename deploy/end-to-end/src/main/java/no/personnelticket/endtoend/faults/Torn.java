package no.personnelticket.endtoend.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.endtoend.faults.Distribution.Use;
import no.personnelticket.endtoend.faults.Found.Ticket;
import no.personnelticket.endtoend.faults.Found.Usage;

/** Finds changes that were made in one place, but not in another place that belongs to it. */
final class Torn {

    private final Owed owed;
    private final Found found;
    private final List<String> all = new ArrayList<>();

    Torn(Owed owed, Found found) {
        this.owed = owed;
        this.found = found;
    }

    List<String> all() {
        distributionsWithoutUsages();
        usagesWithoutDistribution();
        refundsWithoutReversals();
        publishedWithoutUsage();
        ticketsInValidation();
        couponsOfContracts();
        return all;
    }

    private void distributionsWithoutUsages() {
        Map<String, Set<String>> registered = tickets(true);
        owed.distributions().forEach((id, uses) -> {
            Set<String> missing = ticketIds(uses);
            missing.removeAll(registered.getOrDefault(id, Set.of()));
            if (found.usages().distributions().contains(id) && !missing.isEmpty()) {
                all.add("distribution " + id + " is registered and should have usages of its tickets " + missing);
            }
        });
    }

    private void usagesWithoutDistribution() {
        found.usages().rows().stream()
                .filter(usage -> !found.usages().distributions().contains(usage.distributionId()))
                .forEach(usage -> all.add("usage " + usage.usageId() + " should have its distribution "
                        + usage.distributionId() + " beside it"));
    }

    private void refundsWithoutReversals() {
        Map<String, Set<String>> reversed = tickets(false);
        owed.refunds().forEach((id, distributionId) -> {
            Set<String> missing = ticketIds(owed.distributions().getOrDefault(distributionId, List.of()));
            missing.removeAll(reversed.getOrDefault(id, Set.of()));
            if (found.usages().refunds().contains(id)
                    && found.usages().distributions().contains(distributionId)
                    && !missing.isEmpty()) {
                all.add("refund " + id + " is registered and should have reversed the tickets " + missing + " of "
                        + distributionId);
            }
        });
    }

    /** Uses by their distribution, or reversals by their refund. */
    private Map<String, Set<String>> tickets(boolean uses) {
        return found.usages().rows().stream()
                .filter(usage -> usage.isUse() == uses)
                .collect(groupingBy(
                        usage -> uses ? usage.distributionId() : usage.refundId(), mapping(Usage::ticketId, toSet())));
    }

    private void publishedWithoutUsage() {
        Set<String> kept = found.usages().rows().stream()
                .map(usage -> usage.usageId().toString())
                .collect(toSet());
        found.topics().on("UsageRegistered").stream()
                .filter(event -> !kept.contains(event.id()))
                .forEach(event -> all.add("usage " + event.id() + " was published and should be in the table usage"));
    }

    private void ticketsInValidation() {
        Set<Ticket> registered = found.usages().rows().stream()
                .filter(Usage::isUse)
                .map(usage -> new Ticket(usage.distributionId(), usage.ticketId()))
                .collect(toSet());
        difference(registered, found.validation().tickets())
                .forEach(ticket -> all.add(ticket + " is registered as used and should be in validation"));
        difference(found.validation().tickets(), registered)
                .forEach(ticket -> all.add(ticket + " is in validation and should be registered as used"));
    }

    private void couponsOfContracts() {
        Map<UUID, Integer> counted = CouponSums.of(found.rights().coupons());
        found.rights().contracts().stream()
                .filter(contract -> contract.couponsLimit() != null)
                .filter(contract -> contract.couponsUsed() != counted.getOrDefault(contract.contractId(), 0))
                .forEach(contract -> all.add("contract " + contract.contractId() + " in rights should have used "
                        + counted.getOrDefault(contract.contractId(), 0) + " coupons, but has used "
                        + contract.couponsUsed()));
    }

    private static Set<String> ticketIds(List<Use> uses) {
        return uses.stream().map(Use::ticketId).collect(HashSet::new, Set::add, Set::addAll);
    }

    private static <T> Set<T> difference(Set<T> all, Set<T> without) {
        Set<T> rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }
}
