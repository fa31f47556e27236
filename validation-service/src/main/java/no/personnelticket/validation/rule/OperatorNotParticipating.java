package no.personnelticket.validation.rule;

/** Rights may be used only with the operators of the scheme. Does not apply if no right is used or given. */
final class OperatorNotParticipating implements Rule {

    @Override
    public Description description() {
        return new Description(
                "OPERATOR_NOT_PARTICIPATING",
                1,
                "Operatøren er ikke med i ordningen.",
                "The operator does not take part in the scheme.",
                "If a right is used, the operator takes part in the scheme.",
                "Vy, Go-Ahead, SJ Nord and Flytoget take part (published, process guide).");
    }

    @Override
    public Finding judge(RuleInput input) {
        return input.offerWithRights()
                .map(offer -> Finding.refusedIf(
                        !offer.coverage().operators().contains(offer.priced().operator()),
                        RuleFact.of(offer, "operator", offer.priced().operator()),
                        RuleFact.covered(
                                offer.coverage(), "operators", offer.coverage().operators())))
                .orElse(Finding.NOT_APPLICABLE);
    }
}
