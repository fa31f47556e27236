package no.personnelticket.messaging.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import no.personnelticket.events.Event;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.messaging.StoredEvent;
import no.personnelticket.messaging.json.EventJson;
import no.personnelticket.store.AlteredContentException;
import no.personnelticket.store.Database;
import no.personnelticket.store.IdempotencyLog;

/**
 * Processes a request once under its key: the decision, its answer and its events are stored in one transaction, then
 * the events are published, then the request is answered. A repeated request gets the same answer and publishes the
 * same events again.
 */
@ApplicationScoped
public class IdempotentSteps {

    private final Database database;
    private final IdempotencyLog log;
    private final EventPublisher publisher;

    public IdempotentSteps(Database database, IdempotencyLog log, EventPublisher publisher) {
        this.database = database;
        this.log = log;
        this.publisher = publisher;
    }

    /** The decision on a request: the answer to its caller and the events that it causes. */
    public record Decision<A>(A answer, List<? extends Event> events) {}

    private record Step<A>(A answer, List<StoredEvent> events) {}

    /**
     * Processes the request, or repeats the answer if it was processed before.
     *
     * @param key made from the caller and the caller's key
     * @param request everything that the caller sent; another request under the same key is refused
     * @param decide makes and stores the decision, in the transaction of the step; an exception rolls everything back
     * @throws AlteredContentException if the key was used with another request
     * @throws EventsNotPublishedException if the decision is stored but its events are not published yet
     */
    public <A> A process(UUID key, Object request, Class<A> answerType, Supplier<Decision<A>> decide) {
        String fingerprint = Fingerprint.of(request);
        Step<A> step = database.inTransaction(
                () -> log.claim(key, fingerprint) ? complete(key, decide.get()) : find(key, fingerprint, answerType));
        publisher.publish(step.events());
        return step.answer();
    }

    private <A> Step<A> complete(UUID key, Decision<A> decision) {
        Step<A> step = new Step<>(
                decision.answer(),
                decision.events().stream().map(event -> StoredEvent.of(event)).toList());
        log.complete(key, new IdempotencyLog.Entry(EventJson.text(step.answer()), EventJson.text(step.events())));
        return step;
    }

    private <A> Step<A> find(UUID key, String fingerprint, Class<A> answerType) {
        IdempotencyLog.Entry entry = log.find(key, fingerprint).orElseThrow();
        return new Step<>(
                EventJson.readStored(entry.answer(), answerType),
                List.of(EventJson.readStored(entry.events(), StoredEvent[].class)));
    }
}
