package no.personnelticket.validation.validate;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.OfferValidated.Verdict;
import no.personnelticket.messaging.DecidedStep;
import no.personnelticket.messaging.Outcome;
import no.personnelticket.messaging.Steps;
import no.personnelticket.validation.distribution.DistributedTicketStore;
import no.personnelticket.validation.distribution.ValidVerdict;
import no.personnelticket.validation.reservation.ReservationStore;
import no.personnelticket.validation.rule.Question;
import no.personnelticket.validation.rule.RuleSet;
import no.personnelticket.validation.token.TokenStep;
import no.personnelticket.validation.token.ValidationToken;

/**
 * Judges one offer. A valid verdict, the coupons that it holds and its event are stored together; asked again, the held
 * coupons are the fact that leads to the same verdict.
 */
@Singleton
class ValidationStep {

    private final Steps steps;
    private final ReservationStore reservations;
    private final TokenStep tokens;
    private final DistributedTicketStore given;

    ValidationStep(Steps steps, ReservationStore reservations, TokenStep tokens, DistributedTicketStore given) {
        this.steps = steps;
        this.reservations = reservations;
        this.tokens = tokens;
        this.given = given;
    }

    /** What the verdict would be; nothing is reserved, stored or published. */
    OfferVerdict whatIf(Judgement.Asked asked, Question question) {
        return Judgement.of(asked, counted(question)).answer();
    }

    /** The verdict as it was first given on these grounds; returns when its event is published. */
    OfferVerdict take(Judgement.Asked asked, Question question, Optional<String> clientName) {
        tokens.prepare();
        return steps.take(OfferVerdict.class, () -> {
            Judgement judgement = judge(asked, question);
            OfferValidated event = judgement.event(clientName);
            remember(event);
            return new DecidedStep<>(
                    judgement.validationId(),
                    judgement.grounds(),
                    new Outcome<>(judgement.answer().with(token(question, event)), List.of(event)));
        });
    }

    /** Frees what the validation holds; false when a ticket was distributed on it. Empty if it was never given. */
    Optional<Boolean> release(UUID validationId, Instant now) {
        return steps.answer(validationId, OfferVerdict.class)
                .map(verdict -> reservations.release(verdict.reservationIds(), now));
    }

    private Judgement judge(Judgement.Asked asked, Question question) {
        if (question.contractsWithCoupons().isEmpty()) {
            return Judgement.of(asked, question);
        }
        reservations.lock(question.contractsWithCoupons());
        Question counted = counted(question);
        return Judgement.of(asked, RuleSet.permits(counted) ? reserved(counted) : counted);
    }

    private void remember(OfferValidated event) {
        if (event.verdict() == Verdict.VALID) {
            given.add(new ValidVerdict(
                    event.validationId(), event.offerId(), event.clientName(), event.validatedAt(), event.expiresAt()));
        }
    }

    private String token(Question question, OfferValidated event) {
        return event.verdict() == Verdict.VALID
                ? tokens.sign(ValidationToken.of(question.offer().orElseThrow(), event))
                : null;
    }

    private Question counted(Question question) {
        List<UUID> contractIds = question.contractsWithCoupons();
        return contractIds.isEmpty()
                ? question
                : question.with(reservations.coupons(question.configuration().offerId(), contractIds, question.now()));
    }

    private Question reserved(Question question) {
        List<UUID> contractIds = question.contractsWithoutHeldCoupon();
        return contractIds.isEmpty()
                ? question
                : question.with(reservations.reserve(
                        question.configuration().offerId(),
                        contractIds,
                        question.offer().orElseThrow().expiresAt()));
    }
}
