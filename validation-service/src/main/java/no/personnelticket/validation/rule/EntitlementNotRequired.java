package no.personnelticket.validation.rule;

import java.util.Set;
import java.util.UUID;

/** Only entitlements that the offer needs may be given, since reserving requires exactly those [P]. */
final class EntitlementNotRequired implements Rule {

    @Override
    public Description description() {
        return new Description(
                "ENTITLEMENT_NOT_REQUIRED",
                2,
                "En oppgitt rettighet brukes ikke av tilbudet.",
                "An entitlement was given that the offer does not use.",
                "No contract is given that the offer does not use, and none of a traveller who has a ticket already and is left out.",
                "Reserving fails unless the entitlements are exactly those that the offer needs (published, reserve offers).");
    }

    @Override
    public Finding judge(RuleInput input) {
        Set<UUID> given = input.givenContracts();
        return input.offer()
                .filter(offer -> !given.isEmpty())
                .map(offer -> Finding.refusedIf(
                        !input.requiredContracts().containsAll(given),
                        RuleFact.of(offer, "requiredContracts", input.requiredContracts()),
                        RuleFact.ofRequest("givenContracts", given)))
                .orElse(Finding.NOT_APPLICABLE);
    }
}
