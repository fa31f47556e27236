package no.personnelticket.validation.rule;

import java.util.Set;
import java.util.UUID;

/**
 * Every contract that discounts the offer must be given, also for a traveller who is not selected: an offer is for its
 * whole party, except travellers who have a ticket already. Does not apply to an offer without rights.
 */
final class EntitlementMissing implements Rule {

    @Override
    public Description description() {
        return new Description(
                "ENTITLEMENT_MISSING",
                2,
                "Tilbudet krever en rettighet som ikke er oppgitt.",
                "The offer needs an entitlement that was not given.",
                "Each contract that discounted the offer is given; that of a traveller who has a ticket already and is left out is not needed.",
                "Reserving fails unless the entitlements are exactly those that the offer needs (published, reserve offers).");
    }

    @Override
    public Finding judge(RuleInput input) {
        Set<UUID> required = input.requiredContracts();
        return input.offer()
                .filter(offer -> !required.isEmpty())
                .map(offer -> Finding.refusedIf(
                        !input.givenContracts().containsAll(required),
                        RuleFact.of(offer, "requiredContracts", required),
                        RuleFact.ofRequest("givenContracts", input.givenContracts())))
                .orElse(Finding.NOT_APPLICABLE);
    }
}
