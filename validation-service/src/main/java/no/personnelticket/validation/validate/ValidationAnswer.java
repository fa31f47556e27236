package no.personnelticket.validation.validate;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import no.personnelticket.validation.rule.RuleSet;

/**
 * The verdicts on all offers of a request.
 *
 * @param valid whether every offer is valid
 * @param expiresAt the earliest expiry of the offers
 */
public record ValidationAnswer(boolean valid, Instant expiresAt, String ruleSetVersion, List<OfferVerdict> offers) {

    static ValidationAnswer of(List<OfferVerdict> offers) {
        return new ValidationAnswer(
                offers.stream().allMatch(OfferVerdict::valid),
                offers.stream()
                        .map(OfferVerdict::expiresAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                RuleSet.VERSION,
                offers);
    }
}
