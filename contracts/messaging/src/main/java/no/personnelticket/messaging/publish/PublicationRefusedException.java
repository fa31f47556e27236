package no.personnelticket.messaging.publish;

import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** The brokers refuse a record permanently, for instance because it is too large; a retry does not help. */
public class PublicationRefusedException extends RuntimeException {

    public PublicationRefusedException(Throwable cause) {
        super("The brokers refuse the record: " + cause, cause);
    }

    /** Whether a smaller record could be published. */
    public boolean isTooLarge() {
        return getCause() instanceof RecordTooLargeException;
    }

    /** Whether the brokers would refuse any record, because this service may not publish. */
    public static boolean isOfTheService(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof PublicationRefusedException refused && !refused.isTooLarge());
    }
}
