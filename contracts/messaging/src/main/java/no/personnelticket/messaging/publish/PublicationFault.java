package no.personnelticket.messaging.publish;

import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RetriableException;

/** The closed list of transient faults of publishing (docs/0001-which-faults-are-transient.md). */
final class PublicationFault {

    /**
     * What Kafka declares retriable; a gap in the producer's sequence, after which it begins a new one; the interrupt
     * when this process ends.
     */
    private static final List<Class<? extends RuntimeException>> PASSES =
            List.of(RetriableException.class, OutOfOrderSequenceException.class, InterruptException.class);

    private PublicationFault() {}

    static boolean passes(Throwable fault) {
        return PASSES.stream().anyMatch(type -> type.isInstance(fault)) || isClosed(fault) || isWithoutAddress(fault);
    }

    /** A producer that is closed while the service stops throws these, before and during a send. */
    private static boolean isClosed(Throwable fault) {
        return fault instanceof IllegalStateException
                || (fault.getClass() == KafkaException.class && fault.getCause() == null);
    }

    /** The producer cannot be created until a host name of the brokers can be resolved. */
    private static boolean isWithoutAddress(Throwable fault) {
        return fault instanceof KafkaException
                && fault.getCause() instanceof ConfigException configuration
                && configuration.getMessage().startsWith("No resolvable bootstrap urls");
    }
}
