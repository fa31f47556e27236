package no.personnelticket.validation.validate;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.messaging.consume.TopicProgress;
import no.personnelticket.messaging.publish.RequestBatcher;

/**
 * Answers requests in batches. A request whose offers or contracts have not arrived is retried until they arrive, or
 * until it is certain that they were not published before the request and so are unknown.
 */
@Singleton
class ValidationStep {

    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(8);
    private static final RequestBatcher.Limits LIMITS = new RequestBatcher.Limits(3, 256, 2_000, ANSWERED_WITHIN);

    /** How long to wait for events that this service has not processed yet. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Executor AFTER_A_PAUSE = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);

    private final KnownFactsStore facts;
    private final AnswersStep answers;
    private final TopicProgress progress;
    private final RequestBatcher<Attempt, Optional<ValidationAnswer>> batcher;

    ValidationStep(KnownFactsStore facts, AnswersStep answers, TopicProgress progress) {
        this.facts = facts;
        this.answers = answers;
        this.progress = progress;
        this.batcher = new RequestBatcher<>("validate", LIMITS, this::process);
    }

    /**
     * An attempt to judge a request.
     *
     * @param askedAt when the request arrived, by {@link System#nanoTime()}
     * @param isCaughtUp whether all offers and contracts that were published before that are processed
     */
    private record Attempt(PendingValidation validation, long askedAt, boolean isCaughtUp) {

        boolean isReady(KnownFacts known) {
            return isCaughtUp || known.containAllOf(validation.order());
        }
    }

    /** Completes when the verdicts of the answer are stored and published. */
    CompletableFuture<ValidationAnswer> validate(PendingValidation validation) {
        return attempt(new Attempt(validation, System.nanoTime(), false))
                .orTimeout(ANSWERED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<ValidationAnswer> attempt(Attempt attempt) {
        return batcher.submit(attempt).thenCompose(answer -> answer.map(CompletableFuture::completedFuture)
                .orElseGet(() -> attemptAgain(attempt)));
    }

    /** Reads the progress before the facts, so that a fact that is then missing was never published. */
    private CompletableFuture<ValidationAnswer> attemptAgain(Attempt last) {
        if (System.nanoTime() - last.askedAt() > PATIENCE.toNanos()) {
            throw TopicProgress.notYetProcessed();
        }
        return CompletableFuture.supplyAsync(
                        () -> new Attempt(last.validation(), last.askedAt(), isCaughtUp(last.askedAt())), AFTER_A_PAUSE)
                .thenCompose(this::attempt);
    }

    private boolean isCaughtUp(long moment) {
        boolean offers = progress.isProcessedUpTo(OfferPriced.class, moment);
        boolean contracts = progress.isProcessedUpTo(ContractChanged.class, moment);
        return offers && contracts;
    }

    /** Answers all attempts in their order; empty for those whose facts have not arrived. */
    private List<CompletableFuture<Optional<ValidationAnswer>>> process(List<Attempt> batch) {
        KnownFacts known = facts.find(batch.stream().map(Attempt::validation).toList());
        List<PendingValidation> ready = batch.stream()
                .filter(attempt -> attempt.isReady(known))
                .map(Attempt::validation)
                .toList();
        Iterator<CompletableFuture<ValidationAnswer>> answered =
                answers.answer(ready, known).iterator();
        return batch.stream()
                .map(attempt -> attempt.isReady(known)
                        ? answered.next().thenApply(Optional::of)
                        : CompletableFuture.completedFuture(Optional.<ValidationAnswer>empty()))
                .toList();
    }

    @PreDestroy
    void close() {
        batcher.close();
    }
}
