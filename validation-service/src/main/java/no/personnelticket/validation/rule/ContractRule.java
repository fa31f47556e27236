package no.personnelticket.validation.rule;

/** A rule about a given contract: it is applied to each known one, and refuses if it refuses one. */
interface ContractRule extends Rule {

    Finding judge(GivenEntitlement entitlement, KnownContract contract, RuleInput input);

    @Override
    default Finding judge(RuleInput input) {
        Findings findings = new Findings();
        for (GivenEntitlement entitlement : input.entitlements()) {
            input.contract(entitlement.contractId()).ifPresent(known -> findings.add(judge(entitlement, known, input)));
        }
        return findings.combined();
    }
}
