package no.personnelticket.validation.validate;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.messaging.DecidedStep;
import no.personnelticket.messaging.Outcome;
import no.personnelticket.messaging.Steps;
import no.personnelticket.validation.distribution.ValidVerdict;
import no.personnelticket.validation.reservation.ReservationStore;
import no.personnelticket.validation.rule.Question;
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
    private final ValidVerdictStore verdicts;

    ValidationStep(Steps steps, ReservationStore reservations, TokenStep tokens, ValidVerdictStore verdicts) {
        this.steps = steps;
        this.reservations = reservations;
        this.tokens = tokens;
        this.verdicts = verdicts;
    }

    /** What the verdict would be; nothing is reserved, stored or published. */
    OfferVerdict whatIf(Judgement.Asked asked, Question question) {
        return Judgement.of(asked, counted(question)).answer();
    }

    /** The verdict as it was first given on these grounds; returns when its event is published. */
    OfferVerdict take(Judgement.Asked asked, Question question, Optional<String> clientName) {
        tokens.prepare();
        return steps.take(OfferVerdict.class, () -> {
            Judgement judgement = judge(asked, locked(question));
            OfferValidated event = judgement.event(clientName);
            return new DecidedStep<>(
                    judgement.validationId(),
                    judgement.fingerprint(),
                    new Outcome<>(judgement.isValid() ? kept(judgement, event) : judgement.answer(), List.of(event)));
        });
    }

    /** Frees what the validation holds; false when a ticket was distributed on it. Empty if it was never given. */
    Optional<Boolean> release(UUID validationId, Instant now) {
        return steps.answer(validationId, OfferVerdict.class)
                .map(verdict -> reservations.release(verdict.reservationIds(), now));
    }

    private Question locked(Question question) {
        List<UUID> contractIds = question.contractsWithCoupons();
        if (!contractIds.isEmpty()) {
            reservations.lock(contractIds);
        }
        return counted(question);
    }

    private static Judgement judge(Judgement.Asked asked, Question question) {
        Judgement judgement = Judgement.of(asked, question);
        if (!judgement.isValid()) {
            return judgement;
        }
        Question holding = question.holding(UUID::randomUUID);
        return holding.equals(question) ? judgement : Judgement.of(asked, holding);
    }

    private OfferVerdict kept(Judgement judgement, OfferValidated event) {
        verdicts.add(
                new ValidVerdict(
                        event.validationId(),
                        event.offerId(),
                        event.clientName(),
                        event.validatedAt(),
                        event.expiresAt()),
                judgement.question().heldCoupons());
        OfferPriced offer = judgement.question().offer().orElseThrow().priced();
        return judgement.answer().with(tokens.sign(ValidationToken.of(offer, event)));
    }

    private Question counted(Question question) {
        List<UUID> contractIds = question.contractsWithCoupons();
        return contractIds.isEmpty()
                ? question
                : question.with(reservations.coupons(question.configuration().offerId(), contractIds, question.now()));
    }
}
