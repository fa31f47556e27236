package no.personnelticket.messaging;

/** The brokers did not take an event in time. What caused it is stored; trying the step again publishes it. */
public class EventsNotPublishedException extends RuntimeException {

    EventsNotPublishedException(Throwable cause) {
        super("Events could not be published", cause);
    }
}
