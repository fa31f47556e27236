package no.personnelticket.console.audit;

import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An action to perform: the content of its entry, and the record to publish with it.
 *
 * @param published the record to publish in the same transaction as the entry
 */
public record Deed(
        Action action,
        String topic,
        int partition,
        long offset,
        String consumer,
        String reason,
        Optional<ProducerRecord<String, byte[]>> published) {}
