package no.personnelticket.validation.rule;

/** Rights are used with the operators of the scheme only. Does not apply where no right is used or given. */
final class OperatorNotParticipating implements Rule {

    private static final Fact PARTICIPATING = Fact.covered("operators", Coverage.OPERATORS);

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
                        !Coverage.OPERATORS.contains(offer.priced().operator()),
                        Fact.of(offer, "operator", offer.priced().operator()),
                        PARTICIPATING))
                .orElse(Finding.NOT_APPLICABLE);
    }
}
