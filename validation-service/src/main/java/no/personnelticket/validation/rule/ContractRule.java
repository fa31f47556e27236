package no.personnelticket.validation.rule;

/** A rule about a contract that was given: asked for each that is known, refused when it refuses one. */
interface ContractRule extends Rule {

    Finding judge(GivenEntitlement entitlement, KnownContract contract, Question question);

    @Override
    default Finding judge(Question question) {
        return Finding.together(question.entitlements().stream()
                .flatMap(entitlement -> question.contract(entitlement.contractId()).stream()
                        .map(known -> judge(entitlement, known, question))));
    }
}
