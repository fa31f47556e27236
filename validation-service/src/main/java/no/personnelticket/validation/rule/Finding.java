package no.personnelticket.validation.rule;

import java.util.List;
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
}
