package no.personnelticket.validation.validate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.OfferValidated.Verdict;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.store.DeterministicId;
import no.personnelticket.validation.rule.Fact;
import no.personnelticket.validation.rule.HeldCoupon;
import no.personnelticket.validation.rule.KnownOffer;
import no.personnelticket.validation.rule.Question;
import no.personnelticket.validation.rule.RuleResult;
import no.personnelticket.validation.rule.RuleSet;
import no.personnelticket.validation.token.TokenSigner;
import no.personnelticket.validation.token.ValidationToken;

/**
 * What every rule found of one offer. Answer and event follow from it, and so does the id of both: the same grounds have the
 * same id.
 *
 * @param published the rules as the event states them: without texts for people
 */
record Judgement(
        OfferRequest request,
        Question question,
        List<RuleResult> rules,
        List<OfferValidated.RuleResult> published,
        UUID validationId) {

    /** All that a verdict rests on. The time is not among it, except where an offer has expired by it. */
    private record Grounds(OfferRequest request, String ruleSetVersion, List<OfferValidated.RuleResult> rules) {}

    /** Judged as holding the coupons that it needs, where it can have them; else, and when refused, as it stands. */
    static Judgement holding(OfferRequest request, Question question, Supplier<UUID> reservationIds) {
        Question holding = question.holding(reservationIds);
        Judgement judgement = of(request, holding);
        return judgement.isValid() || holding.equals(question) ? judgement : of(request, question);
    }

    static Judgement of(OfferRequest request, Question question) {
        List<RuleResult> rules = RuleSet.judge(question);
        List<OfferValidated.RuleResult> published = withoutTexts(rules);
        Grounds grounds = new Grounds(request, RuleSet.VERSION, published);
        return new Judgement(
                request, question, rules, published, DeterministicId.of("validation", Fingerprint.of(grounds)));
    }

    /** What the verdict would be; nothing is stored under its id. */
    OfferVerdict preview() {
        return answer(expiresAt(question.now()), null);
    }

    /** The verdict of these grounds, given now. */
    StoredVerdict verdict(PendingValidation validation, TokenSigner signer) {
        OfferValidated verdict = event(question.now(), validation.clientName().orElse(null));
        return StoredVerdict.of(
                verdict, token(verdict, signer), validation.asker().client(), validation.traceParent());
    }

    /** As the verdict was first given on the same grounds. */
    OfferVerdict answer(StoredVerdict given, TokenSigner signer) {
        return answer(
                expiresAt(given.validatedAt()), given.token() == null ? token(event(given), signer) : given.token());
    }

    /** The event of the verdict that was first given on the same grounds. */
    OfferValidated event(StoredVerdict given) {
        return event(given.validatedAt(), given.clientName());
    }

    /** Null after a refusal. */
    private String token(OfferValidated verdict, TokenSigner signer) {
        return isValid() ? signer.sign(ValidationToken.of(priced().orElseThrow(), verdict)) : null;
    }

    private OfferVerdict answer(Instant expiresAt, String token) {
        return new OfferVerdict(
                validationId,
                request.configuration().offerId(),
                isValid(),
                isValid() ? expiresAt : null,
                reservations(),
                rules,
                token);
    }

    /** The event of this verdict, given then. */
    OfferValidated event(Instant validatedAt, String clientName) {
        return new OfferValidated(
                validationId,
                request.configuration().offerId(),
                customerNumber(),
                request.stage(),
                request.travelDate(),
                request.orderId(),
                priced().map(OfferPriced::fingerprint).orElse(null),
                clientName,
                isValid() ? Verdict.VALID : Verdict.REFUSED,
                RuleSet.VERSION,
                published,
                reservations(),
                validatedAt,
                expiresAt(validatedAt));
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

    private Instant expiresAt(Instant validatedAt) {
        return priced().map(OfferPriced::expiresAt).orElse(validatedAt);
    }

    private long customerNumber() {
        return priced().map(OfferPriced::customerNumber)
                .orElseGet(() -> request.configuration().customers().get(0).customerId());
    }

    private static List<OfferValidated.RuleResult> withoutTexts(List<RuleResult> results) {
        return results.stream()
                .map(result -> new OfferValidated.RuleResult(
                        result.id(),
                        result.version(),
                        result.outcome(),
                        result.facts().stream().map(Judgement::used).toList()))
                .toList();
    }

    private static OfferValidated.UsedFact used(Fact fact) {
        return new OfferValidated.UsedFact(fact.name(), fact.value(), fact.source());
    }
}
