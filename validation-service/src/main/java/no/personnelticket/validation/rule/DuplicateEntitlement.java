package no.personnelticket.validation.rule;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.events.OfferPriced.Traveller;

/**
 * One entitlement is used by one traveller in an order [P]: if two used it, the employee would be taxed twice in full.
 * A contract may be given once in all configurations together, and may discount only one traveller of the offer.
 */
final class DuplicateEntitlement implements Rule {

    @Override
    public Description description() {
        return new Description(
                "DUPLICATE_ENTITLEMENT",
                1,
                "Samme rettighet brukes av flere reisende.",
                "The same entitlement is used by more than one traveller.",
                "A contract is used by one traveller in all offers of the order.",
                "One entitlement is to be used by one traveller in an order: used by two, the employee is taxed twice (published, reserve offers).");
    }

    @Override
    public Finding judge(RuleInput input) {
        Set<UUID> contracts = new LinkedHashSet<>(input.givenContracts());
        contracts.addAll(input.requiredContracts());
        Findings findings = new Findings();
        contracts.forEach(contractId -> findings.add(judge(contractId, input)));
        return findings.combined();
    }

    private static Finding judge(UUID contractId, RuleInput input) {
        int timesGiven = timesGiven(contractId, input);
        int travellers = travellers(contractId, input);
        RuleFact given = RuleFact.ofRequest("timesGiven", contractId + " " + timesGiven);
        return input.offer()
                .map(offer -> Finding.refusedIf(
                        timesGiven > 1 || travellers > 1,
                        given,
                        RuleFact.of(offer, "travellersOnContract", contractId + " " + travellers)))
                .orElseGet(() -> Finding.refusedIf(timesGiven > 1, given));
    }

    private static int timesGiven(UUID contractId, RuleInput input) {
        int times = 0;
        for (OfferConfiguration configuration : input.order()) {
            times += configuration.timesGiven(contractId);
        }
        return times;
    }

    private static int travellers(UUID contractId, RuleInput input) {
        int travellers = 0;
        for (Traveller traveller : input.travellersOnRights()) {
            travellers += traveller.right().contractId().equals(contractId) ? 1 : 0;
        }
        return travellers;
    }
}
