package no.personnelticket.validation.rule;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.events.OfferPriced.Traveller;

/**
 * One entitlement is used by one traveller in an order [P]: used by two, the employee is taxed twice in full. A
 * contract may be given once in all configurations together, and may discount one traveller of the offer.
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
    public Finding judge(Question question) {
        Set<UUID> contracts = new LinkedHashSet<>(question.givenContracts());
        contracts.addAll(question.requiredContracts());
        Findings findings = new Findings();
        contracts.forEach(contractId -> findings.add(judge(contractId, question)));
        return findings.combined();
    }

    private static Finding judge(UUID contractId, Question question) {
        int timesGiven = timesGiven(contractId, question);
        int travellers = travellers(contractId, question);
        Fact given = Fact.asked("timesGiven", contractId + " " + timesGiven);
        return question.offer()
                .map(offer -> Finding.refusedIf(
                        timesGiven > 1 || travellers > 1,
                        given,
                        Fact.of(offer, "travellersOnContract", contractId + " " + travellers)))
                .orElseGet(() -> Finding.refusedIf(timesGiven > 1, given));
    }

    private static int timesGiven(UUID contractId, Question question) {
        int times = 0;
        for (OfferConfiguration configuration : question.order()) {
            times += configuration.timesGiven(contractId);
        }
        return times;
    }

    private static int travellers(UUID contractId, Question question) {
        int travellers = 0;
        for (Traveller traveller : question.travellersOnRights()) {
            travellers += traveller.right().contractId().equals(contractId) ? 1 : 0;
        }
        return travellers;
    }
}
