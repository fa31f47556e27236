package no.personnelticket.validation.rule;

import java.util.ArrayList;
import java.util.List;

/** The rules for offers. All rules are applied and reported, also after a refusal. */
public final class RuleSet {

    /** Changes whenever the list or a rule changes. */
    public static final String VERSION = "2026-4";

    static final List<Rule> RULES = List.of(
            new CustomerNotConnected(),
            new ContractNotFound(),
            new ContractNotActive(),
            new ContractNotValidOnTravelDate(),
            new NoCouponsLeft(),
            new ProductMismatch(),
            new EntitlementMissing(),
            new EntitlementNotRequired(),
            new DuplicateEntitlement(),
            new TravellerTypeMismatch(),
            new AgeMismatch(),
            new OfferUnknown(),
            new OfferExpired(),
            new OfferAlreadyUsed(),
            new OfferChanged(),
            new OperatorNotParticipating(),
            new FareClassNotCovered(),
            new TravelTypeNotAllowed());

    private static final List<Rule.Description> DESCRIPTIONS =
            RULES.stream().map(Rule::description).toList();

    private RuleSet() {}

    /** The ids of the rules, in the order of the list. */
    public static List<String> ids() {
        return DESCRIPTIONS.stream().map(Rule.Description::id).toList();
    }

    /** One result for each rule, in the order of the list. */
    public static List<RuleResult> judge(RuleInput input) {
        List<RuleResult> results = new ArrayList<>(RULES.size());
        for (int place = 0; place < RULES.size(); place++) {
            results.add(RuleResult.of(DESCRIPTIONS.get(place), RULES.get(place).judge(input)));
        }
        return results;
    }
}
