package no.personnelticket.validation.validate;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import no.personnelticket.messaging.StoredEvent;
import no.personnelticket.messaging.TransientFault;
import no.personnelticket.messaging.publish.EventPublisher;
import no.personnelticket.store.Database;
import no.personnelticket.store.TimeOrderedIds;
import no.personnelticket.validation.reservation.CouponLedger;
import no.personnelticket.validation.reservation.RequiredCoupon;
import no.personnelticket.validation.reservation.ReservationMetrics;
import no.personnelticket.validation.reservation.ReservationStore;
import no.personnelticket.validation.rule.RuleInput;
import no.personnelticket.validation.token.TokenSigner;
import no.personnelticket.validation.token.TokenStep;
import no.personnelticket.validation.validate.PendingValidation.PendingOffer;

/**
 * Judges a batch of offers in their order. Verdicts and reservations are stored in one transaction, then their events
 * are published. An offer that has its coupons reserved already gets the verdict that was stored with them.
 */
@Singleton
class VerdictsStep {

    private final Database database;
    private final VerdictStore verdicts;
    private final ReservationStore reservations;
    private final TokenStep tokens;
    private final EventPublisher publisher;
    private final ValidationMetrics metrics;
    private final ReservationMetrics reserved;
    private final SecureRandom random = new SecureRandom();

    VerdictsStep(
            Database database,
            VerdictStore verdicts,
            ReservationStore reservations,
            TokenStep tokens,
            EventPublisher publisher,
            ValidationMetrics metrics,
            ReservationMetrics reserved) {
        this.database = database;
        this.verdicts = verdicts;
        this.reservations = reservations;
        this.tokens = tokens;
        this.publisher = publisher;
        this.metrics = metrics;
        this.reserved = reserved;
    }

    /**
     * The stored result of a batch.
     *
     * @param judgements in the order of its offers
     * @param verdicts as they were stored first, by their ids
     * @param reserved how many coupons were newly reserved
     */
    private record Given(List<Judgement> judgements, Map<UUID, StoredVerdict> verdicts, int reserved) {}

    /** The verdicts of a dry run: nothing is reserved, stored or published. */
    List<OfferVerdict> preview(List<PendingOffer> offers, Instant now) {
        CouponLedger ledger = reservations.count(requiredCoupons(offers), now);
        return offers.stream()
                .map(offer -> Judgement.of(offer.request(), counted(offer.input(), ledger))
                        .preview())
                .toList();
    }

    /** The verdicts as they were stored first on the same grounds. A future completes when the event is published. */
    List<CompletableFuture<OfferVerdict>> give(List<PendingOffer> offers, Instant now) {
        if (offers.isEmpty()) {
            return List.of();
        }
        TokenSigner signer = tokens.signer();
        Given given = database.inTransaction(() -> store(offers, signer, now));
        Map<UUID, CompletableFuture<Void>> published = publish(given);
        reserved.made(given.reserved());
        List<CompletableFuture<OfferVerdict>> answers = new ArrayList<>();
        for (Judgement judgement : given.judgements()) {
            UUID id = judgement.validationId();
            OfferVerdict answer = judgement.answer(given.verdicts().get(id), signer);
            metrics.given(answer);
            answers.add(published.get(id).thenApply(done -> answer));
        }
        return answers;
    }

    private Given store(List<PendingOffer> offers, TokenSigner signer, Instant now) {
        CouponLedger ledger = reservations.lockAndCount(requiredCoupons(offers), now);
        TimeOrderedIds reservationIds = new TimeOrderedIds(now, random);
        List<Judgement> judgements = new ArrayList<>();
        Map<UUID, StoredVerdict> given = new LinkedHashMap<>();
        for (PendingOffer offer : offers) {
            Judgement judgement =
                    Judgement.reserving(offer.request(), counted(offer.input(), ledger), reservationIds::next);
            if (judgement.isValid()) {
                ledger.reserve(
                        judgement.input().configuration().offerId(),
                        judgement.input().reservedCoupons());
            }
            judgements.add(judgement);
            given.computeIfAbsent(judgement.validationId(), id -> judgement.verdict(offer.validation(), signer));
        }
        int made = reservations.store(ledger);
        return new Given(judgements, verdicts.store(given.values()), made);
    }

    /** Unavailable brokers are waited for only once: if an event cannot be sent, the later ones are not tried. */
    private Map<UUID, CompletableFuture<Void>> publish(Given given) {
        Map<UUID, CompletableFuture<Void>> published = new HashMap<>();
        CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
        for (Judgement judgement : given.judgements()) {
            UUID id = judgement.validationId();
            if (!published.containsKey(id)) {
                last = isUnavailable(last)
                        ? last
                        : publisher.publishAsync(
                                List.of(event(judgement, given.verdicts().get(id))));
                published.put(id, last);
            }
        }
        return published;
    }

    private static StoredEvent event(Judgement judgement, StoredVerdict given) {
        return StoredEvent.of(judgement.event(given), given.traceParent());
    }

    private static boolean isUnavailable(CompletableFuture<Void> sent) {
        return sent.isCompletedExceptionally()
                && sent.handle((done, fault) -> TransientFault.is(fault)).join();
    }

    private static List<RequiredCoupon> requiredCoupons(Collection<PendingOffer> offers) {
        return offers.stream()
                .map(PendingOffer::input)
                .flatMap(input -> input.contractsWithCoupons().stream()
                        .map(contractId -> new RequiredCoupon(
                                contractId, input.configuration().offerId())))
                .distinct()
                .toList();
    }

    private static RuleInput counted(RuleInput input, CouponLedger ledger) {
        return input.with(ledger.coupons(input.configuration().offerId(), input.contractsWithCoupons()));
    }
}
