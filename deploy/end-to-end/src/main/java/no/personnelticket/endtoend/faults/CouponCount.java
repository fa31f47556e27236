package no.personnelticket.endtoend.faults;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.personnelticket.endtoend.faults.Found.CouponUse;
import no.personnelticket.endtoend.faults.Found.Usage;

/**
 * The coupons that a service counts, and the usages that were registered.
 *
 * @param where the name of the service
 */
record CouponCount(String where, List<CouponUse> counted, List<Usage> registered) {

    static List<CouponCount> of(Found found) {
        List<Usage> registered = found.usages().rows();
        return List.of(
                new CouponCount("rights", found.rights().coupons(), registered),
                new CouponCount("validation", found.validation().coupons(), registered));
    }

    /** Contracts whose sum is wrong because the service has not counted all usages, in words. */
    Stream<String> missing() {
        Set<UUID> incomplete = incomplete();
        return wrong().filter(incomplete::contains).map(this::inWords);
    }

    /** Contracts whose sum is wrong although the service has counted every usage, in words. */
    Stream<String> tooMany() {
        Set<UUID> incomplete = incomplete();
        return wrong().filter(contract -> !incomplete.contains(contract)).map(this::inWords);
    }

    private Stream<UUID> wrong() {
        Map<UUID, Integer> expected = CouponSums.byUsages(registered);
        Map<UUID, Integer> actual = CouponSums.of(counted);
        Set<UUID> contracts = new HashSet<>(expected.keySet());
        contracts.addAll(actual.keySet());
        return contracts.stream()
                .filter(contract -> !expected.getOrDefault(contract, 0).equals(actual.getOrDefault(contract, 0)));
    }

    private Set<UUID> incomplete() {
        Set<UUID> usageIds = counted.stream().map(CouponUse::usageId).collect(toSet());
        return registered.stream()
                .filter(usage -> !usageIds.contains(usage.usageId()))
                .map(Usage::contractId)
                .collect(toSet());
    }

    private String inWords(UUID contract) {
        return "contract " + contract + " should have "
                + CouponSums.byUsages(registered).getOrDefault(contract, 0) + " coupons used in " + where + ", but has "
                + CouponSums.of(counted).getOrDefault(contract, 0);
    }
}
