package no.personnelticket.validation.rule;

import java.util.Set;
import java.util.UUID;

/** No more is given than the offer needs; reserving asks for exactly what it needs [P]. */
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
    public Finding judge(Question question) {
        Set<UUID> given = question.givenContracts();
        return question.offer()
                .filter(offer -> !given.isEmpty())
                .map(offer -> Finding.refusedIf(
                        !question.requiredContracts().containsAll(given),
                        Fact.of(offer, "requiredContracts", question.requiredContracts()),
                        Fact.asked("givenContracts", given)))
                .orElse(Finding.NOT_APPLICABLE);
    }
}
