package no.personnelticket.validation.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.personnelticket.events.OfferValidated.Outcome;

/** What a rule found of each thing that it was asked about, until it is one finding. Each fact is named once. */
final class Findings {

    private final Set<Fact> facts = new LinkedHashSet<>();
    private Outcome outcome = Outcome.NOT_APPLICABLE;

    void add(Finding finding) {
        facts.addAll(finding.facts());
        if (outcome != Outcome.REFUSED && finding.outcome() != Outcome.NOT_APPLICABLE) {
            outcome = finding.outcome();
        }
    }

    /** Refused when one is refused, passed when one is passed and none refused. */
    Finding combined() {
        return new Finding(outcome, List.copyOf(facts));
    }
}
