package no.personnelticket.usage.reconciliation;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.DistributionChecked;
import no.personnelticket.events.Event;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.messaging.quarantine.Quarantine;
import no.personnelticket.messaging.replay.TopicRange;
import no.personnelticket.messaging.replay.TopicRecords;
import no.personnelticket.usage.reconciliation.Reconciliation.QuarantinedRecords;
import no.personnelticket.usage.topic.TopicRecordsClient;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads the quarantined records of the topics that this service consumes. */
@Singleton
class QuarantineClient {

    private static final List<Class<? extends Event>> CONSUMED =
            List.of(ContractChanged.class, DistributionChecked.class, TicketDistributed.class, TicketRefunded.class);

    private final TopicRecordsClient records;

    QuarantineClient(TopicRecordsClient records) {
        this.records = records;
    }

    /**
     * The records that were refused on these days (Europe/Oslo), both included. A record that was replayed and refused
     * again counts only by its first refusal. Throws as {@link TopicRecordsClient} does.
     */
    List<QuarantinedRecords> quarantined(LocalDate from, LocalDate to) {
        Map<RefusedRecords.Origin, RefusedRecords.Refusal> refused = new HashMap<>();
        records.read(
                QuarantineClient::quarantines,
                batch -> batch.forEach(record -> {
                    if (record.headers().lastHeader(Quarantine.REPLAYS) == null) {
                        RefusedRecords.add(refused, refusal(record));
                    }
                }));
        return RefusedRecords.count(refused.values(), from, to);
    }

    private static List<TopicRange> quarantines(TopicRecords records) {
        return CONSUMED.stream()
                .flatMap(type -> records.whole(Event.topic(type) + ".quarantine").stream())
                .toList();
    }

    private static RefusedRecords.Refusal refusal(ConsumerRecord<String, byte[]> record) {
        return new RefusedRecords.Refusal(
                new RefusedRecords.Origin(
                        header(record, "quarantine_consumer"),
                        header(record, "quarantine_topic"),
                        header(record, "quarantine_partition"),
                        header(record, "quarantine_offset")),
                header(record, "quarantine_reason"),
                Instant.ofEpochMilli(record.timestamp()));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
