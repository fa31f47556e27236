package no.personnelticket.endtoend.faults;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import no.personnelticket.endtoend.faults.Found.Published;
import no.personnelticket.endtoend.faults.Found.Topics;
import no.personnelticket.endtoend.system.Brokers;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads all published records, and all quarantined records. */
record TopicReader(Brokers brokers) {

    private static final List<String> PUBLISHED = List.of(
            "ContractChanged",
            "RightsSelected",
            "OfferPriced",
            "OfferValidated",
            "DistributionChecked",
            "UsageRegistered");

    private static final List<String> RECEIVED = List.of(
            "ContractChanged",
            "RightsSelected",
            "OfferPriced",
            "DistributionChecked",
            "UsageRegistered",
            "TicketDistributed",
            "TicketRefunded");

    Topics read() {
        Map<String, List<Published>> events = new HashMap<>();
        Map<Position, String> quarantined = new HashMap<>();
        for (String topic : PUBLISHED) {
            List<Published> published = new ArrayList<>();
            brokers.read(topic, record -> published.add(published(record)));
            events.put(topic, published);
        }
        for (String topic : RECEIVED) {
            brokers.read(
                    topic + ".quarantine",
                    record -> quarantined.put(origin(record), Brokers.header(record, "quarantine_reason")));
        }
        return new Topics(events, quarantined);
    }

    private static Published published(ConsumerRecord<String, byte[]> record) {
        return new Published(record.key(), Brokers.header(record, "ce_id"), fingerprint(record.value()));
    }

    private static Position origin(ConsumerRecord<?, ?> record) {
        return new Position(
                Brokers.header(record, "quarantine_topic"),
                Integer.parseInt(Brokers.header(record, "quarantine_partition")),
                Long.parseLong(Brokers.header(record, "quarantine_offset")));
    }

    private static String fingerprint(byte[] body) {
        try {
            return body == null
                    ? ""
                    : HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
