package no.personnelticket.validation.validate;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import no.personnelticket.messaging.Outcome;
import no.personnelticket.messaging.Steps;

/** The verdicts that were given: each is kept once under its validation id and published with OfferValidated. */
@Singleton
class VerdictStore {

    private final Steps steps;

    VerdictStore(Steps steps) {
        this.steps = steps;
    }

    /** The verdict as it was first given on these grounds; returns when its event is published. */
    OfferVerdict keep(Judgement judgement, Optional<String> clientName) {
        return steps.take(
                judgement.validationId(),
                judgement.grounds(),
                OfferVerdict.class,
                () -> new Outcome<>(judgement.answer(), List.of(judgement.event(clientName))));
    }
}
