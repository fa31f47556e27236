package no.personnelticket.console.quarantine;

import no.personnelticket.console.audit.AuditEntry;
import no.personnelticket.http.error.Problem;
import no.personnelticket.messaging.quarantine.Quarantine;
import org.apache.kafka.common.TopicPartition;

/** The position of a record in a quarantine; as text {@code TicketDistributed.quarantine/0/17}. */
public record Position(String topic, int partition, long offset) {

    /** Throws 400 if the text is not a position. */
    public static Position parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3 || !parts[1].matches("\\d{1,5}") || !parts[2].matches("\\d{1,18}")) {
            throw Problem.badField("record", "must be the position of a record in quarantine");
        }
        return new Position(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    }

    static Position of(AuditEntry entry) {
        return new Position(entry.topic(), entry.partition(), entry.offset());
    }

    /** The topic to which the record belongs. */
    String origin() {
        return topic.substring(0, topic.length() - Quarantine.SUFFIX.length());
    }

    TopicPartition inKafka() {
        return new TopicPartition(topic, partition);
    }

    @Override
    public String toString() {
        return topic + "/" + partition + "/" + offset;
    }
}
