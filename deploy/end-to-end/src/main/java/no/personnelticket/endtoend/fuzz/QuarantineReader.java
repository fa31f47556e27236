package no.personnelticket.endtoend.fuzz;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import no.personnelticket.endtoend.system.Brokers;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the records that consumers have refused, with the reasons. */
record QuarantineReader(Brokers brokers) {

    private static final List<String> TOPICS = List.of(
            "ContractChanged",
            "RightsSelected",
            "OfferPriced",
            "DistributionChecked",
            "UsageRegistered",
            "TicketDistributed",
            "TicketRefunded");

    /** Matches reasons that do not help an operator. */
    private static final Pattern UNCLEAR = Pattern.compile("|.*(Exception|\\bjava\\.|com\\.fasterxml|null pointer).*");

    /**
     * A quarantined record.
     *
     * @param origin topic, partition and offset
     */
    record Refusal(String origin, String consumer, String reason, String body) {

        boolean isUnclear() {
            return reason == null || UNCLEAR.matcher(reason).matches();
        }

        @Override
        public String toString() {
            return origin + " by " + consumer + ": " + reason + ", body " + body;
        }
    }

    Set<Refusal> read() {
        Set<Refusal> refusals = new LinkedHashSet<>();
        for (String topic : TOPICS) {
            brokers.read(topic + ".quarantine", record -> refusals.add(refusal(record)));
        }
        return refusals;
    }

    private static Refusal refusal(ConsumerRecord<String, byte[]> record) {
        return new Refusal(
                Brokers.header(record, "quarantine_topic") + "-" + Brokers.header(record, "quarantine_partition") + "@"
                        + Brokers.header(record, "quarantine_offset"),
                Brokers.header(record, "quarantine_consumer"),
                Brokers.header(record, "quarantine_reason"),
                record.value() == null ? "none" : Call.shown(new Body(record.value()).text()));
    }
}
