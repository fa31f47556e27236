package no.personnelticket.validation.validate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.OfferValidated.Stage;
import no.personnelticket.events.OfferValidated.Verdict;
import no.personnelticket.messaging.DeterministicId;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.validation.rule.Fact;
import no.personnelticket.validation.rule.Question;
import no.personnelticket.validation.rule.RuleResult;
import no.personnelticket.validation.rule.RuleSet;

/** One configuration and what every rule found. Its answer, its event and the id of both follow from it. */
record Judgement(Asked asked, Optional<OfferPriced> offer, List<RuleResult> rules, Instant judgedAt) {

    /** What was asked for one configuration. Who asked does not matter: the first to ask is named in the event. */
    record Asked(Stage stage, LocalDate travelDate, String orderId, ValidationRequest.Configuration configuration) {}

    /** All that the verdict rests on; the time is not in it but where an offer has expired by it. */
    record Grounds(Asked asked, String ruleSetVersion, List<OfferValidated.RuleResult> rules) {}

    static Judgement of(Asked asked, Question question) {
        return new Judgement(asked, question.offer(), RuleSet.judge(question), question.now());
    }

    Grounds grounds() {
        List<OfferValidated.RuleResult> used =
                rules.stream().map(Judgement::withoutTexts).toList();
        return new Grounds(asked, RuleSet.VERSION, used);
    }

    UUID validationId() {
        return DeterministicId.of("validation", Fingerprint.of(grounds()));
    }

    OfferVerdict answer() {
        return new OfferVerdict(
                validationId(), asked.configuration().offerId(), verdict() == Verdict.VALID, expiresAt(), rules);
    }

    OfferValidated event(Optional<String> clientName) {
        return new OfferValidated(
                validationId(),
                asked.configuration().offerId(),
                customerNumber(),
                asked.stage(),
                asked.travelDate(),
                asked.orderId(),
                offer.map(OfferPriced::fingerprint).orElse(null),
                clientName.orElse(null),
                verdict(),
                RuleSet.VERSION,
                grounds().rules(),
                judgedAt,
                expiresAt());
    }

    private Verdict verdict() {
        return rules.stream().anyMatch(RuleResult::refuses) ? Verdict.REFUSED : Verdict.VALID;
    }

    private Instant expiresAt() {
        return offer.map(OfferPriced::expiresAt).orElse(judgedAt);
    }

    private long customerNumber() {
        return offer.map(OfferPriced::customerNumber)
                .orElseGet(() -> asked.configuration().customers().get(0).customerId());
    }

    private static OfferValidated.RuleResult withoutTexts(RuleResult result) {
        return new OfferValidated.RuleResult(
                result.id(),
                result.version(),
                result.outcome(),
                result.facts().stream().map(Judgement::used).toList());
    }

    private static OfferValidated.UsedFact used(Fact fact) {
        return new OfferValidated.UsedFact(fact.name(), fact.value(), fact.source());
    }
}
