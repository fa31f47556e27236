package no.personnelticket.validation.rule;

import java.util.UUID;
import java.util.stream.Stream;

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
        return Finding.together(Stream.concat(question.givenContracts().stream(), question.requiredContracts().stream())
                .distinct()
                .map(contractId -> judge(contractId, question)));
    }

    private static Finding judge(UUID contractId, Question question) {
        long timesGiven = question.order().stream()
                .flatMap(OfferConfiguration::contractIds)
                .filter(contractId::equals)
                .count();
        long travellers = question.travellersOnRights().stream()
                .filter(traveller -> traveller.right().contractId().equals(contractId))
                .count();
        Fact given = Fact.asked("timesGiven", contractId + " " + timesGiven);
        return question.offer()
                .map(offer -> Finding.refusedIf(
                        timesGiven > 1 || travellers > 1,
                        given,
                        Fact.of(offer, "travellersOnContract", contractId + " " + travellers)))
                .orElseGet(() -> Finding.refusedIf(timesGiven > 1, given));
    }
}
