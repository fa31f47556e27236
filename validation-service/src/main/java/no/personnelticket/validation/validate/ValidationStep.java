package no.personnelticket.validation.validate;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import no.personnelticket.messaging.EventJson;
import no.personnelticket.messaging.StepAnswer;
import no.personnelticket.messaging.Steps;
import no.personnelticket.messaging.Together;
import no.personnelticket.validation.reservation.ReservationStore;
import no.personnelticket.validation.validate.Asking.Part;

/** Answers requests together with those that came while others were answered; what is on its way is awaited a while. */
@Singleton
class ValidationStep {

    private static final Together.Limits LIMITS = new Together.Limits(3, 256, 2_000);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final KnownFactsStore facts;
    private final VerdictsStep verdicts;
    private final Steps steps;
    private final ReservationStore reservations;
    private final Clock clock;
    private final Together<Asking, byte[]> together;

    ValidationStep(
            KnownFactsStore facts, VerdictsStep verdicts, Steps steps, ReservationStore reservations, Clock clock) {
        this.facts = facts;
        this.verdicts = verdicts;
        this.steps = steps;
        this.reservations = reservations;
        this.clock = clock;
        this.together = new Together<>(LIMITS, this::takeAll);
    }

    /** The answer as JSON, when all that it says is on disk and published. */
    CompletableFuture<byte[]> take(Asking asking) {
        return together.ask(asking);
    }

    /** Frees what the validation holds; false when a ticket was distributed on it. Empty if it was never given. */
    Optional<Boolean> release(UUID validationId, Instant now) {
        return steps.answer(validationId, OfferVerdict.class)
                .map(verdict -> reservations.release(verdict.reservationIds(), now));
    }

    /** Answers all, in their order. */
    List<CompletableFuture<byte[]>> takeAll(List<Asking> askings) {
        KnownFacts known = facts.find(askings.stream().map(Asking::order).toList());
        Instant now = clock.instant();
        Iterator<CompletableFuture<byte[]>> judged = judge(
                        askings.stream()
                                .filter(asking -> asking.isReady(known, now)
                                        && !asking.request().dryRun())
                                .toList(),
                        known,
                        now)
                .iterator();
        return askings.stream()
                .map(asking -> {
                    if (!asking.isReady(known, now)) {
                        return together.askAgain(asking, LOOK_AGAIN);
                    }
                    return asking.request().dryRun() ? whatIf(asking, known, now) : judged.next();
                })
                .toList();
    }

    private List<CompletableFuture<byte[]>> judge(List<Asking> askings, KnownFacts known, Instant now) {
        if (askings.isEmpty()) {
            return List.of();
        }
        List<Part> parts =
                askings.stream().flatMap(asking -> asking.parts(known, now)).toList();
        Iterator<CompletableFuture<StepAnswer<OfferVerdict>>> verdict =
                verdicts.take(parts, now).iterator();
        return askings.stream()
                .map(asking -> answer(
                        asking.order().stream().map(part -> verdict.next()).toList()))
                .toList();
    }

    private CompletableFuture<byte[]> whatIf(Asking asking, KnownFacts known, Instant now) {
        List<Part> parts = asking.parts(known, now).toList();
        return CompletableFuture.completedFuture(EventJson.write(ValidationAnswer.of(verdicts.whatIf(parts, now))));
    }

    private static CompletableFuture<byte[]> answer(List<CompletableFuture<StepAnswer<OfferVerdict>>> verdicts) {
        return CompletableFuture.allOf(verdicts.toArray(CompletableFuture[]::new))
                .thenApply(all -> ValidationAnswer.json(
                        verdicts.stream().map(CompletableFuture::join).toList()));
    }

    @PreDestroy
    void close() {
        together.close();
    }
}
