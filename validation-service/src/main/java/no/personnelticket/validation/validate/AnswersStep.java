package no.personnelticket.validation.validate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Answers a batch of requests from the facts that are known now. */
@Singleton
class AnswersStep {

    private final VerdictsStep verdicts;
    private final Clock clock;

    AnswersStep(VerdictsStep verdicts, Clock clock) {
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /**
     * Answers all requests in their order. A future completes when the verdicts of its answer are stored and
     * published.
     */
    List<CompletableFuture<ValidationAnswer>> answer(List<PendingValidation> batch, KnownFacts known) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database stores it
        Iterator<CompletableFuture<OfferVerdict>> given = verdicts.give(
                        batch.stream()
                                .filter(validation -> !validation.isDryRun())
                                .flatMap(validation -> validation.offers(known, now))
                                .toList(),
                        now)
                .iterator();
        return batch.stream()
                .map(validation -> validation.isDryRun()
                        ? CompletableFuture.completedFuture(preview(validation, known, now))
                        : answer(validation.order().stream()
                                .map(offer -> given.next())
                                .toList()))
                .toList();
    }

    private ValidationAnswer preview(PendingValidation validation, KnownFacts known, Instant now) {
        return ValidationAnswer.of(
                verdicts.preview(validation.offers(known, now).toList(), now));
    }

    private static CompletableFuture<ValidationAnswer> answer(List<CompletableFuture<OfferVerdict>> verdicts) {
        return CompletableFuture.allOf(verdicts.toArray(CompletableFuture[]::new))
                .thenApply(all -> ValidationAnswer.of(
                        verdicts.stream().map(CompletableFuture::join).toList()));
    }
}
