package no.personnelticket.validation.validate;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import no.personnelticket.validation.rule.RuleSet;

/**
 * The verdicts on all offers of a request.
 *
 * @param valid whether every offer is valid
 * @param expiresAt the earliest expiry of the valid offers; null if none is valid
 */
public record ValidationAnswer(boolean valid, Instant expiresAt, String ruleSetVersion, List<OfferVerdict> offers) {

    static ValidationAnswer of(List<OfferVerdict> offers) {
        return new ValidationAnswer(
                offers.stream().allMatch(OfferVerdict::valid),
                offers.stream()
                        .map(OfferVerdict::expiresAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                RuleSet.VERSION,
                offers);
    }
}
