package no.personnelticket.console.audit;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.personnelticket.console.kafka.TopicClient;
import no.personnelticket.events.TopicSettings;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Problem;
import no.personnelticket.messaging.kafka.KafkaSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;

/**
 * The topic {@code console-audit}. An action and its entry are written in one transaction, so neither exists without
 * the other; consumers read committed records only. All instances of the console share one transactional id: the
 * brokers let only the instance that began last commit, and a fenced instance begins again with the current log, so the
 * chain never forks.
 */
@Singleton
public class AuditLogClient {

    private static final Logger LOG = Logger.getLogger(AuditLogClient.class);

    private static final int ATTEMPTS = 5;

    private final KafkaSettings kafka;
    private final TopicClient topics;
    private final Clock clock;
    private KafkaProducer<String, byte[]> producer;

    public AuditLogClient(KafkaSettings kafka, TopicClient topics, Clock clock) {
        this.kafka = kafka;
        this.topics = topics;
        this.clock = clock;
    }

    /** All entries. */
    public AuditChain read() {
        return AuditChain.of(topics.newest(List.of(TopicSettings.CONSOLE_AUDIT), Integer.MAX_VALUE).stream()
                .map(ConsumerRecord::value)
                .toList());
    }

    /**
     * Performs the actions that {@code decide} returns, and returns their entries.
     *
     * @param decide gets the current log; called again if the log has changed meanwhile
     */
    public synchronized List<AuditEntry> append(String who, String why, Function<AuditChain, List<Deed>> decide) {
        for (int attempt = 1; ; attempt++) {
            try {
                return tryToAppend(who, why, decide);
            } catch (KafkaException failed) {
                close();
                if (!canSucceedLater(failed) || attempt == ATTEMPTS) {
                    LOG.warnf("The audit log cannot be written, cause=%s", failed.toString());
                    throw unavailable();
                }
            }
        }
    }

    /**
     * Whether another attempt can succeed: another instance of the console began meanwhile, which has several
     * exceptions, or the brokers aborted the transaction. Brokers that do not answer are not tried again.
     */
    private static boolean canSucceedLater(KafkaException failed) {
        return Stream.iterate((Throwable) failed, cause -> cause != null, Throwable::getCause)
                .noneMatch(cause -> cause instanceof TimeoutException);
    }

    private List<AuditEntry> tryToAppend(String who, String why, Function<AuditChain, List<Deed>> decide) {
        begin();
        AuditChain chain = read();
        List<AuditEntry> entries = new ArrayList<>();
        String previous = chain.hash();
        for (Deed deed : decide.apply(chain)) {
            AuditEntry entry = entry(chain.nextNumber() + entries.size(), who, why, deed, previous);
            byte[] body = AuditChain.write(entry);
            deed.published().ifPresent(this::send);
            send(new ProducerRecord<>(TopicSettings.CONSOLE_AUDIT, body));
            previous = AuditChain.hash(body);
            entries.add(entry);
        }
        producer.commitTransaction();
        return entries;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit fails if a record was not sent
    private void send(ProducerRecord<String, byte[]> record) {
        producer.send(record);
    }

    /** Fences other instances before the log is read, so that nothing can be added between reading and committing. */
    private void begin() {
        close();
        producer = kafka.transactionalProducer(TopicSettings.CONSOLE_AUDIT);
        producer.initTransactions();
        producer.beginTransaction();
    }

    private AuditEntry entry(long number, String who, String why, Deed deed, String previous) {
        return new AuditEntry(
                number,
                clock.instant(),
                who,
                deed.action(),
                deed.topic(),
                deed.partition(),
                deed.offset(),
                deed.consumer(),
                deed.reason(),
                why,
                previous);
    }

    @PreDestroy
    void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
            producer = null;
        }
    }

    private static Problem unavailable() {
        return Problem.retryLater(
                CommonErrorCode.UNAVAILABLE,
                "The brokers did not confirm the change; retry after 5 s (a change that was stored is not repeated)",
                Duration.ofSeconds(5));
    }
}
