package no.personnelticket.validation.rule;

/** Rights are used with the operators of the scheme only. Does not apply where no right is used or given. */
final class OperatorNotParticipating implements Rule {

    @Override
    public Description description() {
        return new Description(
                "OPERATOR_NOT_PARTICIPATING",
                1,
                "Operatøren er ikke med i ordningen.",
                "The operator does not take part in the scheme.",
                "Where a right is used, the operator takes part in the scheme.",
                "Vy, Go-Ahead, SJ Nord and Flytoget take part (published, process guide).");
    }

    @Override
    public Finding judge(Question question) {
        return question.offerWithRights()
                .map(offer -> Finding.refusedIf(
                        !offer.coverage().operators().contains(offer.priced().operator()),
                        Fact.of(offer, "operator", offer.priced().operator()),
                        Fact.covered(
                                offer.coverage(), "operators", offer.coverage().operators())))
                .orElse(Finding.NOT_APPLICABLE);
    }
}
