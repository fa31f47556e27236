package no.personnelticket.messaging;

/**
 * The brokers did not acknowledge an event in time. The decision that caused it is stored; a retry publishes the
 * event.
 */
public class EventsNotPublishedException extends RuntimeException {

    EventsNotPublishedException(Throwable cause) {
        super("Events could not be published: " + cause, cause);
    }
}
