package no.personnelticket.console.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import no.personnelticket.console.salesclient.DistributedSale;

/**
 * How the system is at a moment.
 *
 * @param services whether each says that it is ready, by its name
 * @param topics empty where the brokers do not answer
 * @param sales the last ones; empty where the brokers do not answer
 * @param quarantined records that nobody has dealt with; empty where the brokers do not answer
 * @param monthsDue companies that have not closed the month that is over; empty where that is not known
 * @param anomalies of which nobody has decided; empty where that is not known
 */
public record SystemState(
        Map<String, Boolean> services,
        Optional<List<TopicState>> topics,
        Optional<List<DistributedSale>> sales,
        Optional<Integer> quarantined,
        OptionalLong monthsDue,
        OptionalLong anomalies) {

    public boolean isReady(String service) {
        return services.getOrDefault(service, false);
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

    /** 0 also where it is not known. */
    public long monthsToClose() {
        return monthsDue.orElse(0);
    }

    /** 0 also where it is not known. */
    public long anomaliesToDecide() {
        return anomalies.orElse(0);
    }

    /** Whether nothing needs anybody. */
    public boolean isCalm() {
        return services.values().stream().allMatch(ready -> ready)
                && isKafkaReady()
                && isQuarantineKnown()
                && recordsInQuarantine() == 0
                && monthsToClose() == 0
                && anomaliesToDecide() == 0;
    }
}
