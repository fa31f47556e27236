package no.personnelticket.validation.validate;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.messaging.DecidedStep;
import no.personnelticket.messaging.DecidedSteps;
import no.personnelticket.messaging.StepAnswer;
import no.personnelticket.messaging.Steps;
import no.personnelticket.messaging.StoredEvent;
import no.personnelticket.messaging.TimeOrderedIds;
import no.personnelticket.validation.distribution.ValidVerdict;
import no.personnelticket.validation.reservation.CouponLedger;
import no.personnelticket.validation.reservation.CouponLedger.Wish;
import no.personnelticket.validation.reservation.ReservationStore;
import no.personnelticket.validation.rule.Question;
import no.personnelticket.validation.token.TokenStep;
import no.personnelticket.validation.token.ValidationToken;
import no.personnelticket.validation.validate.Asking.Part;

/**
 * Judges offers together, in their order. The valid verdicts, the coupons that they hold and the events are stored
 * together; asked again, the held coupons are the fact that leads to the same verdict.
 */
@Singleton
class VerdictsStep {

    private final Steps steps;
    private final ReservationStore reservations;
    private final TokenStep tokens;
    private final SecureRandom random = new SecureRandom();

    VerdictsStep(Steps steps, ReservationStore reservations, TokenStep tokens) {
        this.steps = steps;
        this.reservations = reservations;
        this.tokens = tokens;
    }

    /** What the verdicts would be; nothing is reserved, stored or published. */
    List<OfferVerdict> whatIf(List<Part> parts, Instant now) {
        CouponLedger ledger = reservations.count(wishes(parts), now);
        return parts.stream()
                .map(part -> Judgement.of(part.asked(), counted(part.question(), ledger))
                        .answer())
                .toList();
    }

    /** The verdicts as they were first given on these grounds, each when its event is published. */
    List<CompletableFuture<StepAnswer<OfferVerdict>>> take(List<Part> parts, Instant now) {
        tokens.prepare();
        return steps.takeAll(OfferVerdict.class, () -> decide(parts, now));
    }

    private DecidedSteps<OfferVerdict> decide(List<Part> parts, Instant now) {
        CouponLedger ledger = reservations.lockAndCount(wishes(parts), now);
        TimeOrderedIds reservationIds = new TimeOrderedIds(now, random);
        List<DecidedStep<OfferVerdict>> decided = new ArrayList<>();
        List<ValidVerdicts.Given> given = new ArrayList<>();
        for (Part part : parts) {
            Judgement judgement =
                    Judgement.holding(part.asked(), counted(part.question(), ledger), reservationIds::next);
            OfferValidated event = judgement.event(part.asking().clientName());
            OfferVerdict answer = judgement.answer();
            if (judgement.isValid()) {
                ledger.hold(event.offerId(), judgement.question().heldCoupons());
                given.add(given(judgement, event));
                answer = answer.with(token(judgement, event));
            }
            decided.add(new DecidedStep<>(
                    judgement.validationId(),
                    judgement.fingerprint(),
                    new StepAnswer<>(answer, VerdictJson.of(answer)),
                    List.of(StoredEvent.of(event, VerdictJson.of(event))),
                    part.asking().trace()));
        }
        return new DecidedSteps<>(decided, ValidVerdicts.storing(given));
    }

    private String token(Judgement judgement, OfferValidated event) {
        OfferPriced offer = judgement.question().offer().orElseThrow().priced();
        return tokens.sign(ValidationToken.of(offer, event));
    }

    private static ValidVerdicts.Given given(Judgement judgement, OfferValidated event) {
        return new ValidVerdicts.Given(
                new ValidVerdict(
                        event.validationId(),
                        event.offerId(),
                        event.clientName(),
                        event.validatedAt(),
                        event.expiresAt()),
                judgement.question().heldCoupons());
    }

    private static List<Wish> wishes(Collection<Part> parts) {
        return parts.stream()
                .map(Part::question)
                .flatMap(question -> question.contractsWithCoupons().stream()
                        .map(contractId ->
                                new Wish(contractId, question.configuration().offerId())))
                .distinct()
                .toList();
    }

    private static Question counted(Question question, CouponLedger ledger) {
        return question.with(ledger.coupons(question.configuration().offerId(), question.contractsWithCoupons()));
    }
}
