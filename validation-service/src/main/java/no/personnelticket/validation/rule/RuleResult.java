package no.personnelticket.validation.rule;

import java.util.List;
import no.personnelticket.events.OfferValidated.Outcome;
import no.personnelticket.http.LocalizedText;

/**
 * The outcome of one rule.
 *
 * @param version of the rule
 * @param messages the reason for people; empty unless it refused
 */
public record RuleResult(String id, int version, Outcome outcome, List<RuleFact> facts, List<LocalizedText> messages) {

    static RuleResult of(Rule.Description rule, Finding finding) {
        return new RuleResult(
                rule.id(), rule.version(), finding.outcome(), finding.facts(), messages(rule, finding.outcome()));
    }

    public boolean refuses() {
        return outcome == Outcome.REFUSED;
    }

    private static List<LocalizedText> messages(Rule.Description rule, Outcome outcome) {
        return outcome == Outcome.REFUSED
                ? List.of(new LocalizedText(rule.norwegian(), "nob"), new LocalizedText(rule.english(), "eng"))
                : List.of();
    }
}
