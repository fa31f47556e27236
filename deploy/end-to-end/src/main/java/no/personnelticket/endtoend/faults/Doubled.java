package no.personnelticket.endtoend.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import no.personnelticket.endtoend.faults.Found.Published;
import no.personnelticket.endtoend.faults.Found.Usage;

/** Finds what was counted more often than it was sent, or must not be counted at all. */
final class Doubled {

    private static final List<String> FACTS =
            List.of("RightsSelected", "OfferPriced", "OfferValidated", "DistributionChecked", "UsageRegistered");

    /** Events that are published once for an Idempotency-Key, so each of them belongs to an answered request. */
    private static final List<String> MADE_ONCE = List.of("RightsSelected", "OfferPriced");

    private final Owed owed;
    private final Found found;
    private final List<String> all = new ArrayList<>();

    Doubled(Owed owed, Found found) {
        this.owed = owed;
        this.found = found;
    }

    List<String> all() {
        countedTwice("usage id", Usage::usageId);
        countedTwice("ticket", usage -> usage.distributionId() + "/" + usage.ticketId() + " by " + usage.refundId());
        registeredAltered();
        registeredRefused();
        FACTS.forEach(this::differentBodies);
        if (owed.unanswered().isEmpty()) {
            MADE_ONCE.forEach(this::madeMoreThanOnce);
        }
        CouponCount.of(found).forEach(count -> count.tooMany().forEach(all::add));
        return all;
    }

    private <K> void countedTwice(String what, Function<Usage, K> key) {
        found.usages().rows().stream().collect(groupingBy(key, counting())).forEach((value, count) -> {
            if (count > 1) {
                all.add(what + " " + value + " should have one row in usage, but has " + count);
            }
        });
    }

    private void registeredAltered() {
        found.usages().rows().stream()
                .filter(usage -> usage.contractId().equals(owed.alteredTo().get(usage.distributionId())))
                .forEach(usage -> all.add("distribution " + usage.distributionId()
                        + " should be as first sent, but is registered altered"));
    }

    private void registeredRefused() {
        owed.refused().forEach((id, reason) -> {
            if (found.usages().distributions().contains(id)) {
                all.add("distribution " + id + " should not be registered: " + reason);
            }
        });
    }

    private void differentBodies(String topic) {
        Map<String, Set<String>> bodies = found.topics().on(topic).stream()
                .filter(event -> event.id() != null)
                .collect(groupingBy(Published::id, mapping(Published::fingerprint, toSet())));
        bodies.forEach((id, different) -> {
            if (different.size() > 1) {
                all.add("event " + id + " on " + topic + " should have one body, but has " + different.size());
            }
        });
    }

    private void madeMoreThanOnce(String topic) {
        Set<String> answered = owed.events().getOrDefault(topic, Set.of());
        found.topics().on(topic).stream()
                .map(Published::id)
                .filter(id -> !answered.contains(id))
                .distinct()
                .forEach(id -> all.add("event " + id + " on " + topic + " was never answered for: decided twice"));
    }
}
