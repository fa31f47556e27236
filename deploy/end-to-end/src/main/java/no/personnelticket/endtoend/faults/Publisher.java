package no.personnelticket.endtoend.faults;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import no.personnelticket.endtoend.system.Letter;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes records as another system does: each record is on its topic once, however long the broker is unavailable.
 */
final class Publisher implements AutoCloseable {

    private static final String PATIENCE_MILLIS = "600000";
    private static final String LARGEST = Integer.toString(8 * 1024 * 1024);

    private final String bootstrapServers;
    private final Ledger ledger;
    private final KafkaProducer<String, byte[]> plain;
    private final KafkaProducer<String, byte[]> compressing;

    Publisher(String bootstrapServers, Ledger ledger) {
        this.bootstrapServers = bootstrapServers;
        this.ledger = ledger;
        this.plain = producer(Map.of());
        this.compressing = producer(Map.of("compression.type", "gzip"));
    }

    /** Publishes a record; when the broker has acknowledged it, calls {@code whenThere} with its position. */
    void send(Letter letter, Consumer<Position> whenThere) {
        send(plain, letter, whenThere);
    }

    /** The same with compression. */
    void sendCompressed(Letter letter, Consumer<Position> whenThere) {
        send(compressing, letter, whenThere);
    }

    private void send(KafkaProducer<String, byte[]> producer, Letter letter, Consumer<Position> whenThere) {
        Future<?> unused = producer.send(letter.toRecord(), (there, fault) -> {
            if (fault == null) {
                ledger.sent();
                whenThere.accept(new Position(there.topic(), there.partition(), there.offset()));
            } else {
                ledger.unanswered("a record to " + letter.topic() + " (" + fault + ")");
            }
        });
    }

    /** Sends a record in a transaction and aborts it, so that no consumer may process the record. */
    void sendAborted(Letter letter, String transaction) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, byte[]> producer =
                producer(Map.of("transactional.id", transaction, "transaction.timeout.ms", "10000"))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(letter.toRecord()).get();
            producer.abortTransaction();
            ledger.sent();
        }
    }

    /** Returns when all records are acknowledged. */
    @Override
    public void close() {
        plain.close(Duration.ofMinutes(2));
        compressing.close(Duration.ofMinutes(2));
    }

    private KafkaProducer<String, byte[]> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bootstrap.servers", bootstrapServers,
                "acks", "all",
                "delivery.timeout.ms", PATIENCE_MILLIS,
                "max.block.ms", PATIENCE_MILLIS,
                "request.timeout.ms", "10000",
                "reconnect.backoff.max.ms", "500",
                "max.request.size", LARGEST));
        settings.putAll(more);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
