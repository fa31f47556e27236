package no.personnelticket.usage.reconciliation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.usage.reconciliation.Reconciliation.QuarantinedRecords;

/** Counts refused records. A record that is in the quarantine several times counts on the day of the first time. */
final class RefusedRecords {

    private RefusedRecords() {}

    /** The record that a consumer refused, by its position in its topic. */
    record Origin(String consumer, String topic, String partition, String offset) {}

    /** Why and when a record was refused. */
    record Refusal(Origin origin, String reason, Instant at) {

        LocalDate day() {
            return LocalDate.ofInstant(at, NorwegianTime.ZONE);
        }
    }

    static void add(Map<Origin, Refusal> refused, Refusal refusal) {
        refused.merge(refusal.origin(), refusal, (one, other) -> other.at().isBefore(one.at()) ? other : one);
    }

    /** The counts by day, topic, reason and consumer, in this order. */
    static List<QuarantinedRecords> count(Collection<Refusal> refused, LocalDate from, LocalDate to) {
        return refused.stream()
                .filter(refusal ->
                        !refusal.day().isBefore(from) && !refusal.day().isAfter(to))
                .collect(groupingBy(RefusedRecords::withoutCount, counting()))
                .entrySet()
                .stream()
                .map(counted -> new QuarantinedRecords(
                        counted.getKey().day(),
                        counted.getKey().topic(),
                        counted.getKey().reason(),
                        counted.getKey().consumer(),
                        counted.getValue()))
                .sorted(Comparator.comparing(QuarantinedRecords::day)
                        .thenComparing(QuarantinedRecords::topic)
                        .thenComparing(QuarantinedRecords::reason)
                        .thenComparing(QuarantinedRecords::consumer))
                .toList();
    }

    private static QuarantinedRecords withoutCount(Refusal refusal) {
        return new QuarantinedRecords(
                refusal.day(),
                refusal.origin().topic(),
                refusal.reason(),
                refusal.origin().consumer(),
                0);
    }
}
