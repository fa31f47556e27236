package no.personnelticket.console.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.personnelticket.console.salesclient.DistributedSale;
import no.personnelticket.console.service.Readiness;

/**
 * How the system is at a moment.
 *
 * @param services whether each is ready, by its name
 * @param topics empty where the brokers do not answer
 * @param sales the last ones; empty where the brokers do not answer
 * @param quarantined records that nobody has dealt with; empty where the brokers do not answer
 * @param counted how much work of each kind waits; without a kind of which that is not known
 */
public record SystemState(
        Map<String, Readiness> services,
        Optional<List<TopicState>> topics,
        Optional<List<DistributedSale>> sales,
        Optional<Integer> quarantined,
        Map<Work, Long> counted) {

    /**
     * Work that waits for somebody.
     *
     * @param count empty where it is not known
     */
    public record Waiting(Work work, Optional<Long> count) {}

    public boolean isReady(String service) {
        return services.getOrDefault(service, Readiness.SILENT).isReady();
    }

    /** Whether the brokers answered. */
    public boolean isKafkaReady() {
        return topics.isPresent();
    }

    /** Empty where the brokers do not answer. Throws where there is no such topic. */
    public Optional<TopicState> topic(String name) {
        return topics.map(all -> all.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    /** Not where the quarantine could not be read though the brokers answer. */
    public boolean isQuarantineKnown() {
        return quarantined.isPresent();
    }

    /** 0 also where it is not known. */
    public int recordsInQuarantine() {
        return quarantined.orElse(0);
    }

    /** Work that waits, and work of which it is not known whether it does. */
    public List<Waiting> waiting() {
        return Stream.of(Work.values())
                .map(work -> new Waiting(work, Optional.ofNullable(counted.get(work))))
                .filter(waiting -> waiting.count().orElse(1L) > 0)
                .toList();
    }

    /** Whether nothing needs anybody. */
    public boolean isCalm() {
        return services.values().stream().allMatch(Readiness::isReady)
                && isKafkaReady()
                && isQuarantineKnown()
                && recordsInQuarantine() == 0
                && waiting().isEmpty();
    }
}
