package no.personnelticket.console.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.personnelticket.console.salesclient.DistributedSale;
import no.personnelticket.console.service.Readiness;

/**
 * The state of the system at a moment.
 *
 * @param services the readiness of each service, by its name
 * @param topics empty if the brokers do not answer
 * @param sales the newest ones; empty if the brokers do not answer
 * @param quarantined the number of open records in quarantine; empty if the brokers do not answer
 * @param counted the number of open items for each kind of work; a kind is missing if its number is unknown
 */
public record SystemState(
        Map<String, Readiness> services,
        Optional<List<TopicState>> topics,
        Optional<List<DistributedSale>> sales,
        Optional<Integer> quarantined,
        Map<Work, Long> counted) {

    /**
     * Open work of one kind.
     *
     * @param count empty if unknown
     */
    public record Waiting(Work work, Optional<Long> count) {}

    public boolean isReady(String service) {
        return services.getOrDefault(service, Readiness.SILENT).isReady();
    }

    /** Whether the brokers answered. */
    public boolean isKafkaReady() {
        return topics.isPresent();
    }

    /** Empty if the brokers do not answer. Throws if there is no such topic. */
    public Optional<TopicState> topic(String name) {
        return topics.map(all -> all.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    /** False if the quarantine could not be read, which can happen although the brokers answer. */
    public boolean isQuarantineKnown() {
        return quarantined.isPresent();
    }

    /** 0 if unknown. */
    public int recordsInQuarantine() {
        return quarantined.orElse(0);
    }

    /** The kinds of work with open items, and the kinds whose number is unknown. */
    public List<Waiting> waiting() {
        return Stream.of(Work.values())
                .map(work -> new Waiting(work, Optional.ofNullable(counted.get(work))))
                .filter(waiting -> waiting.count().orElse(1L) > 0)
                .toList();
    }

    /** Whether everything is ready and no work is open. */
    public boolean isCalm() {
        return services.values().stream().allMatch(Readiness::isReady)
                && isKafkaReady()
                && isQuarantineKnown()
                && recordsInQuarantine() == 0
                && waiting().isEmpty();
    }
}
