package no.personnelticket.messaging;

import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RetriableException;

/** The closed list of faults of publishing that pass by themselves (docs/0001-which-fault-passes.md). */
final class PublicationFault {

    /**
     * What Kafka itself declares to be retriable; a lost place in the producer's sequence, after which it begins a new one; the
     * end of this process, which interrupts.
     */
    private static final List<Class<? extends RuntimeException>> PASSES =
            List.of(RetriableException.class, OutOfOrderSequenceException.class, InterruptException.class);

    private PublicationFault() {}

    static boolean passes(Throwable fault) {
        return PASSES.stream().anyMatch(type -> type.isInstance(fault)) || isClosed(fault) || isWithoutAddress(fault);
    }

    /** A producer that is closed while a service stops says so by these, before and during a send. */
    private static boolean isClosed(Throwable fault) {
        return fault instanceof IllegalStateException
                || (fault.getClass() == KafkaException.class && fault.getCause() == null);
    }

    /** Where no host name of the brokers can be resolved yet, the producer cannot be made. */
    private static boolean isWithoutAddress(Throwable fault) {
        return fault instanceof KafkaException
                && fault.getCause() instanceof ConfigException configuration
                && configuration.getMessage().startsWith("No resolvable bootstrap urls");
    }
}
