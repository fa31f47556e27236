package no.personnelticket.validation.rule;

import java.util.UUID;

/** Every given contract must be known to this service. */
final class ContractNotFound implements Rule {

    @Override
    public Description description() {
        return new Description(
                "CONTRACT_NOT_FOUND",
                1,
                "Kontrakten finnes ikke.",
                "There is no such contract.",
                "Each contract that is given is known.",
                "Reserving fails unless the entitlements are exactly those that the offer needs (published, reserve offers).");
    }

    @Override
    public Finding judge(RuleInput input) {
        Findings findings = new Findings();
        for (UUID contractId : input.givenContracts()) {
            findings.add(input.contract(contractId)
                    .map(known -> Finding.refusedIf(false, RuleFact.of(known, "contractId", contractId)))
                    .orElseGet(() -> Finding.refusedIf(true, RuleFact.ofRequest("contractId", contractId))));
        }
        return findings.combined();
    }
}
