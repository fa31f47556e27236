package no.personnelticket.console.audit;

import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An action that is about to be done: what its entry says, and what is published with it.
 *
 * @param published in the same transaction as the entry
 */
public record Deed(
        Action action,
        String topic,
        int partition,
        long offset,
        String consumer,
        String reason,
        Optional<ProducerRecord<String, byte[]>> published) {}
