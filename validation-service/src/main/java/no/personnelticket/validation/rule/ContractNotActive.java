package no.personnelticket.validation.rule;

import no.personnelticket.events.ContractChanged.Status;

/** A contract that is blocked or has ended is not used, whatever its validity says. */
final class ContractNotActive implements ContractRule {

    @Override
    public Description description() {
        return new Description(
                "CONTRACT_NOT_ACTIVE",
                1,
                "Kontrakten er ikke aktiv.",
                "The contract is not active.",
                "The contract is neither blocked nor ended.",
                "A right ends when the employee's status changes; a contract without coupons left is blocked (published, process guide).");
    }

    @Override
    public Finding judge(GivenEntitlement entitlement, KnownContract contract, Question question) {
        return Finding.refusedIf(
                contract.image().status() != Status.ACTIVE,
                Fact.of(contract, "status", contract.image().status()));
    }
}
