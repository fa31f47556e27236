package no.personnelticket.validation.rule;

import java.util.List;
import no.personnelticket.events.OfferValidated.Outcome;

/**
 * The result of a rule.
 *
 * @param facts the facts that it used, also if it passed
 */
public record Finding(Outcome outcome, List<RuleFact> facts) {

    /** There is nothing to judge, or a fact is missing that another rule requires. */
    static final Finding NOT_APPLICABLE = new Finding(Outcome.NOT_APPLICABLE, List.of());

    static Finding refusedIf(boolean refused, RuleFact... facts) {
        return new Finding(refused ? Outcome.REFUSED : Outcome.PASSED, List.of(facts));
    }
}
