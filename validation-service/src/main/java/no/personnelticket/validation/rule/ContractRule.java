package no.personnelticket.validation.rule;

/** A rule about a contract that was given: asked for each that is known, refused when it refuses one. */
interface ContractRule extends Rule {

    Finding judge(GivenEntitlement entitlement, KnownContract contract, Question question);

    @Override
    default Finding judge(Question question) {
        Findings findings = new Findings();
        for (GivenEntitlement entitlement : question.entitlements()) {
            question.contract(entitlement.contractId())
                    .ifPresent(known -> findings.add(judge(entitlement, known, question)));
        }
        return findings.combined();
    }
}
