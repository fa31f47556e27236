package no.personnelticket.messaging;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.TimeoutException;

/** The brokers did not take an event in time. What caused it is stored; trying the step again publishes it. */
public class EventsNotPublishedException extends RuntimeException {

    EventsNotPublishedException(Throwable cause) {
        super("Events could not be published", cause);
    }

    /** Why sending ended at once, when the brokers could not be asked at all. */
    static Optional<EventsNotPublishedException> brokersAway(CompletableFuture<Void> sent) {
        try {
            sent.getNow(null);
            return Optional.empty();
        } catch (CompletionException failed) {
            return failed.getCause() instanceof EventsNotPublishedException notPublished
                            && notPublished.getCause() instanceof TimeoutException
                    ? Optional.of(notPublished)
                    : Optional.empty();
        }
    }
}
