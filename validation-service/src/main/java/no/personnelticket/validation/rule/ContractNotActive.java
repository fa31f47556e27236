package no.personnelticket.validation.rule;

import no.personnelticket.events.ContractChanged.Status;

/** A blocked or ended contract may not be used, whatever its validity period is. */
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
    public Finding judge(GivenEntitlement entitlement, KnownContract contract, RuleInput input) {
        return Finding.refusedIf(
                contract.image().status() != Status.ACTIVE,
                RuleFact.of(contract, "status", contract.image().status()));
    }
}
