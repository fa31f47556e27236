package no.personnelticket.messaging;

/** The brokers did not acknowledge an event in time. What caused it is stored; a retry publishes it. */
public class EventsNotPublishedException extends RuntimeException {

    EventsNotPublishedException(Throwable cause) {
        super("Events could not be published: " + cause, cause);
    }
}
