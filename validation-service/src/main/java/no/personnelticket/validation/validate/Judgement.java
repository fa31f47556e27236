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
import no.personnelticket.validation.rule.KnownOffer;
import no.personnelticket.validation.rule.ReservedCoupon;
import no.personnelticket.validation.rule.RuleFact;
import no.personnelticket.validation.rule.RuleInput;
import no.personnelticket.validation.rule.RuleResult;
import no.personnelticket.validation.rule.RuleSet;
import no.personnelticket.validation.token.TokenSigner;
import no.personnelticket.validation.token.ValidationToken;

/**
 * The results of all rules for one offer, from which the answer, the event and their id are derived: the same grounds
 * have the same id.
 *
 * @param published the results as in the event: without messages
 */
record Judgement(
        OfferRequest request,
        RuleInput input,
        List<RuleResult> rules,
        List<OfferValidated.RuleResult> published,
        UUID validationId) {

    /** Everything that decides a verdict. The time is not a part of it, unless the offer has expired. */
    private record Grounds(OfferRequest request, String ruleSetVersion, List<OfferValidated.RuleResult> rules) {}

    /**
     * Judges the offer with the coupons that it needs reserved for it, if they are available. Otherwise, or if the
     * offer is refused then, judges it without.
     */
    static Judgement reserving(OfferRequest request, RuleInput input, Supplier<UUID> reservationIds) {
        RuleInput reserved = input.withReservations(reservationIds);
        Judgement judgement = of(request, reserved);
        return judgement.isValid() || reserved.equals(input) ? judgement : of(request, input);
    }

    static Judgement of(OfferRequest request, RuleInput input) {
        List<RuleResult> rules = RuleSet.judge(input);
        List<OfferValidated.RuleResult> published = withoutTexts(rules);
        Grounds grounds = new Grounds(request, RuleSet.VERSION, published);
        return new Judgement(
                request, input, rules, published, DeterministicId.of("validation", Fingerprint.of(grounds)));
    }

    /** The verdict of a dry run, which is not stored. */
    OfferVerdict preview() {
        return answer(expiresAt(input.now()), null);
    }

    /** A new verdict on these grounds. */
    StoredVerdict verdict(PendingValidation validation, TokenSigner signer) {
        OfferValidated verdict = event(input.now(), validation.clientName().orElse(null));
        return StoredVerdict.of(
                verdict, token(verdict, signer), validation.requester().client(), validation.traceParent());
    }

    /** The answer with the verdict that was stored first on the same grounds. */
    OfferVerdict answer(StoredVerdict given, TokenSigner signer) {
        return answer(
                expiresAt(given.validatedAt()), given.token() == null ? token(event(given), signer) : given.token());
    }

    /** The event of the verdict that was stored first on the same grounds. */
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

    /** The event of this verdict. */
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
        return input.offer().map(KnownOffer::priced);
    }

    /** Null after a refusal, and if no coupons are reserved. */
    private List<OfferValidated.Reservation> reservations() {
        List<ReservedCoupon> reserved = isValid() ? input.reservedCoupons() : List.of();
        return reserved.isEmpty()
                ? null
                : reserved.stream()
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

    private static OfferValidated.UsedFact used(RuleFact fact) {
        return new OfferValidated.UsedFact(fact.name(), fact.value(), fact.source());
    }
}
