package no.personnelticket.messaging.publish;

/**
 * The brokers did not acknowledge an event in time. The decision that caused it is stored; a retry publishes the
 * event.
 */
public class EventsNotPublishedException extends RuntimeException {

    public EventsNotPublishedException(Throwable cause) {
        super("Events could not be published: " + cause, cause);
    }
}
