package no.personnelticket.validation.rule;

import java.util.List;
import java.util.stream.Stream;
import no.personnelticket.events.OfferValidated.Outcome;

/**
 * What a rule found.
 *
 * @param facts what it looked at, also when it passed
 */
public record Finding(Outcome outcome, List<Fact> facts) {

    /** There is nothing to judge, or a fact is missing that another rule asks for. */
    static final Finding NOT_APPLICABLE = new Finding(Outcome.NOT_APPLICABLE, List.of());

    static Finding refusedIf(boolean refused, Fact... facts) {
        return new Finding(refused ? Outcome.REFUSED : Outcome.PASSED, List.of(facts));
    }

    /** Refused when one is refused, passed when one is passed and none refused. */
    static Finding together(Stream<Finding> parts) {
        List<Finding> findings = parts.toList();
        List<Fact> facts = findings.stream()
                .flatMap(finding -> finding.facts.stream())
                .distinct()
                .toList();
        return new Finding(worst(findings), facts);
    }

    private static Outcome worst(List<Finding> findings) {
        return Stream.of(Outcome.REFUSED, Outcome.PASSED)
                .filter(outcome -> findings.stream().anyMatch(finding -> finding.outcome == outcome))
                .findFirst()
                .orElse(Outcome.NOT_APPLICABLE);
    }
}
