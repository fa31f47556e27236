package no.personnelticket.messaging;

/** The brokers refuse a record for good, for instance because it is too large; a retry does not help. */
public class PublicationRefusedException extends RuntimeException {

    PublicationRefusedException(Throwable cause) {
        super("The brokers refuse the record: " + cause, cause);
    }

    /** Whether a smaller record could be published. */
    boolean isTooLarge() {
        return getCause() instanceof org.apache.kafka.common.errors.RecordTooLargeException;
    }
}
