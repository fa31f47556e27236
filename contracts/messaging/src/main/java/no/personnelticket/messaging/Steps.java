package no.personnelticket.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import no.personnelticket.messaging.EventPublisher.Sending;
import no.personnelticket.messaging.StepStore.Kept;

/**
 * Steps that begin with a request: each is taken once under its key. The answer and the events are stored with the
 * decision's other effects, then published, then the answer is given; the same key again gets the same answer and
 * publishes the same events again. A step is remembered for 90 days; what it decided stays where it was stored.
 */
@ApplicationScoped
public class Steps {

    private final StepStore store;
    private final EventPublisher publisher;

    public Steps(StepStore store, EventPublisher publisher) {
        this.store = store;
        this.publisher = publisher;
    }

    /**
     * Takes the step, or finds that it was taken.
     *
     * @param key determined by the caller or by what is asked
     * @param question all that the caller said; another question under the same key is refused
     * @param decide decides and stores the decision's effects, in the step's transaction; an exception from it leaves
     *     nothing behind
     * @throws AlteredContentException when the key was used with another question
     * @throws EventsNotPublishedException when the decision is stored but not published yet
     */
    public <A> A take(UUID key, Object question, Class<A> answerType, Supplier<Outcome<A>> decide) {
        String fingerprint = Fingerprint.of(question);
        Taken<A> taken = QuarkusTransaction.requiringNew().call(() -> {
            if (!store.claim(key, fingerprint)) {
                return find(key, fingerprint, answerType).orElseThrow();
            }
            Taken<A> decided = Taken.of(decide.get());
            store.keep(decided.kept(key, fingerprint));
            return decided;
        });
        publisher.publish(taken.events());
        return taken.answer().answer();
    }

    /**
     * Takes together steps whose keys follow from what is decided, or finds that they were taken. They are on disk when
     * this returns; each answer follows when its own events are published.
     *
     * @param decide decides, in the steps' transaction; deciding again on the same facts gives the same keys
     * @return in the order of the steps; one whose events could not be published ends with
     *     {@link EventsNotPublishedException}
     * @throws AlteredContentException when a key was used with another content; then none of them is taken
     */
    public <A> List<CompletableFuture<StepAnswer<A>>> takeAll(Class<A> answerType, Supplier<DecidedSteps<A>> decide) {
        List<DecidedStep<A>> steps = new ArrayList<>();
        Map<UUID, Taken<A>> taken = QuarkusTransaction.requiringNew().call(() -> {
            DecidedSteps<A> decided = decide.get();
            steps.addAll(decided.steps());
            return keepAll(decided, answerType);
        });
        List<CompletableFuture<Void>> published = publisher.beginAll(steps.stream()
                .map(step -> new Sending(taken.get(step.key()).events(), step.trace()))
                .toList());
        return IntStream.range(0, steps.size())
                .mapToObj(place -> published
                        .get(place)
                        .thenApply(done -> taken.get(steps.get(place).key()).answer()))
                .toList();
    }

    /**
     * Takes a step that is decided already, or finds that it was taken. One statement stores it with its effect.
     *
     * @throws AlteredContentException when the key was used with another question
     */
    public <A> A take(UUID key, Object question, Class<A> answerType, Outcome<A> outcome, Effect effect) {
        String fingerprint = Fingerprint.of(question);
        Taken<A> decided = Taken.of(outcome);
        Taken<A> taken = store.keepWith(decided.kept(key, fingerprint), effect)
                ? decided
                : QuarkusTransaction.requiringNew()
                        .call(() -> find(key, fingerprint, answerType).orElseThrow());
        publisher.publish(taken.events());
        return taken.answer().answer();
    }

    /** The answer that a step gave; nothing is published. Empty if it was never taken or is forgotten. */
    public <A> Optional<A> answer(UUID key, Class<A> answerType) {
        return Optional.ofNullable(store.find(List.of(key)).get(key))
                .map(kept -> EventJson.readStored(kept.answer(), answerType));
    }

    /** What the step decided when it was taken under the key; its events are published again. Empty if it never was. */
    public <A> Optional<A> find(UUID key, Object question, Class<A> answerType) {
        String fingerprint = Fingerprint.of(question);
        Optional<Taken<A>> taken = QuarkusTransaction.requiringNew().call(() -> find(key, fingerprint, answerType));
        taken.ifPresent(found -> publisher.publish(found.events()));
        return taken.map(found -> found.answer().answer());
    }

    private <A> Optional<Taken<A>> find(UUID key, String fingerprint, Class<A> answerType) {
        return Optional.ofNullable(store.find(List.of(key)).get(key))
                .map(kept -> Taken.read(kept, fingerprint, answerType));
    }

    /** What became of each, by its key; two with the same key are one. */
    private <A> Map<UUID, Taken<A>> keepAll(DecidedSteps<A> decided, Class<A> answerType) {
        Map<UUID, DecidedStep<A>> first = new TreeMap<>();
        decided.steps().forEach(step -> first.putIfAbsent(step.key(), step));
        Map<UUID, Taken<A>> taken = new TreeMap<>();
        first.forEach((key, step) -> taken.put(key, new Taken<>(step.answer(), step.events())));
        Set<UUID> added = store.keepAll(kept(first, taken), decided.effect());
        List<UUID> known = new ArrayList<>(first.keySet());
        known.removeAll(added);
        if (!known.isEmpty()) {
            store.find(known)
                    .forEach((key, kept) ->
                            taken.put(key, Taken.read(kept, first.get(key).fingerprint(), answerType)));
        }
        return taken;
    }

    private static <A> List<Kept> kept(Map<UUID, DecidedStep<A>> steps, Map<UUID, Taken<A>> taken) {
        return taken.entrySet().stream()
                .map(one -> one.getValue()
                        .kept(one.getKey(), steps.get(one.getKey()).fingerprint()))
                .toList();
    }

    private record Taken<A>(StepAnswer<A> answer, List<StoredEvent> events) {

        static <A> Taken<A> of(Outcome<A> outcome) {
            return new Taken<>(
                    new StepAnswer<>(outcome.answer(), EventJson.write(outcome.answer())),
                    outcome.events().stream().map(StoredEvent::of).toList());
        }

        static <A> Taken<A> read(Kept kept, String fingerprint, Class<A> answerType) {
            if (!kept.fingerprint().equals(fingerprint)) {
                throw new AlteredContentException();
            }
            return new Taken<>(
                    new StepAnswer<>(EventJson.readStored(kept.answer(), answerType), kept.answer()),
                    StoredEvents.read(kept.events()));
        }

        Kept kept(UUID key, String fingerprint) {
            return new Kept(key, fingerprint, answer.json(), StoredEvents.write(events));
        }
    }
}
