package no.personnelticket.validation.rule;

import java.util.Set;
import java.util.UUID;

/**
 * Every contract that discounted the offer must be given, also for a traveller who is not selected: an offer is for
 * its whole party, except who has a ticket already. Does not apply to an offer without rights.
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
    public Finding judge(Question question) {
        Set<UUID> required = question.requiredContracts();
        return question.offer()
                .filter(offer -> !required.isEmpty())
                .map(offer -> Finding.refusedIf(
                        !question.givenContracts().containsAll(required),
                        Fact.of(offer, "requiredContracts", required),
                        Fact.asked("givenContracts", question.givenContracts())))
                .orElse(Finding.NOT_APPLICABLE);
    }
}
