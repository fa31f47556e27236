package no.personnelticket.validation.validate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.OfferValidated.Stage;
import no.personnelticket.events.OfferValidated.Verdict;
import no.personnelticket.messaging.DeterministicId;
import no.personnelticket.messaging.EventJson;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.validation.rule.Fact;
import no.personnelticket.validation.rule.HeldCoupon;
import no.personnelticket.validation.rule.KnownOffer;
import no.personnelticket.validation.rule.Question;
import no.personnelticket.validation.rule.RuleResult;
import no.personnelticket.validation.rule.RuleSet;

/** One configuration and what every rule found. Its answer, its event and the id of both follow from it. */
record Judgement(Asked asked, Question question, List<RuleResult> rules, String fingerprint, UUID validationId) {

    /** What was asked for one configuration. Who asked does not matter: the first to ask is named in the event. */
    record Asked(Stage stage, LocalDate travelDate, String orderId, ValidationRequest.Configuration configuration) {}

    /** Judged as holding the coupons that it needs, where it can have them; else, and when refused, as it stands. */
    static Judgement holding(Asked asked, Question question, Supplier<UUID> reservationIds) {
        Question holding = question.holding(reservationIds);
        Judgement judgement = of(asked, holding);
        return judgement.isValid() || holding.equals(question) ? judgement : of(asked, question);
    }

    static Judgement of(Asked asked, Question question) {
        List<RuleResult> rules = RuleSet.judge(question);
        String fingerprint = Fingerprint.of(grounds(asked, rules));
        return new Judgement(asked, question, rules, fingerprint, DeterministicId.of("validation", fingerprint));
    }

    OfferVerdict answer() {
        return new OfferVerdict(
                validationId, asked.configuration().offerId(), isValid(), expiresAt(), reservations(), rules, null);
    }

    OfferValidated event(Optional<String> clientName) {
        return new OfferValidated(
                validationId,
                asked.configuration().offerId(),
                customerNumber(),
                asked.stage(),
                asked.travelDate(),
                asked.orderId(),
                priced().map(OfferPriced::fingerprint).orElse(null),
                clientName.orElse(null),
                isValid() ? Verdict.VALID : Verdict.REFUSED,
                RuleSet.VERSION,
                rules.stream().map(Judgement::withoutTexts).toList(),
                reservations(),
                question.now(),
                expiresAt());
    }

    boolean isValid() {
        return rules.stream().noneMatch(RuleResult::refuses);
    }

    private Optional<OfferPriced> priced() {
        return question.offer().map(KnownOffer::priced);
    }

    /** Null where nothing is held, and after a refusal. */
    private List<OfferValidated.Reservation> reservations() {
        List<HeldCoupon> held = isValid() ? question.heldCoupons() : List.of();
        return held.isEmpty()
                ? null
                : held.stream()
                        .map(coupon -> new OfferValidated.Reservation(coupon.reservationId(), coupon.contractId(), 1))
                        .toList();
    }

    private Instant expiresAt() {
        return priced().map(OfferPriced::expiresAt).orElse(question.now());
    }

    private long customerNumber() {
        return priced().map(OfferPriced::customerNumber)
                .orElseGet(() -> asked.configuration().customers().get(0).customerId());
    }

    /** All that the verdict rests on; the time is not in it but where an offer has expired by it. */
    private static byte[] grounds(Asked asked, List<RuleResult> rules) {
        StringBuilder grounds = new StringBuilder(4096);
        add(grounds, new String(EventJson.write(asked), StandardCharsets.UTF_8));
        add(grounds, RuleSet.VERSION);
        for (RuleResult rule : rules) {
            add(grounds, rule.id());
            add(grounds, rule.outcome().name());
            grounds.append(rule.version())
                    .append(',')
                    .append(rule.facts().size())
                    .append(';');
            for (Fact fact : rule.facts()) {
                add(grounds, fact.name());
                add(grounds, fact.value());
                add(grounds, fact.source());
            }
        }
        return grounds.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** With its length before it, so that no two grounds read the same. */
    private static void add(StringBuilder grounds, String text) {
        grounds.append(text.length()).append(':').append(text);
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
