package no.personnelticket.validation.rule;

import java.util.UUID;

/** Every contract that is given must be known here. */
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
    public Finding judge(Question question) {
        Findings findings = new Findings();
        for (UUID contractId : question.givenContracts()) {
            findings.add(question.contract(contractId)
                    .map(known -> Finding.refusedIf(false, Fact.of(known, "contractId", contractId)))
                    .orElseGet(() -> Finding.refusedIf(true, Fact.asked("contractId", contractId))));
        }
        return findings.combined();
    }
}
