package no.personnelticket.validation.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.personnelticket.events.OfferValidated.Outcome;

/** Combines a rule's findings on several things to one. Each fact is listed once. */
final class Findings {

    private final Set<RuleFact> facts = new LinkedHashSet<>();
    private Outcome outcome = Outcome.NOT_APPLICABLE;

    void add(Finding finding) {
        facts.addAll(finding.facts());
        if (outcome != Outcome.REFUSED && finding.outcome() != Outcome.NOT_APPLICABLE) {
            outcome = finding.outcome();
        }
    }

    /** Refused if one is refused; passed if one is passed and none refused. */
    Finding combined() {
        return new Finding(outcome, List.copyOf(facts));
    }
}
