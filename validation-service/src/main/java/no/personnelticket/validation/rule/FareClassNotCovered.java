package no.personnelticket.validation.rule;

/** Rights discount only certain fare classes. Does not apply if no right is used or given. */
final class FareClassNotCovered implements Rule {

    @Override
    public Description description() {
        return new Description(
                "FARE_CLASS_NOT_COVERED",
                1,
                "Billettklassen dekkes ikke av rettigheten.",
                "The fare class is not covered by the right.",
                "If a right is used, the fare class is one that rights discount.",
                "Decided here, from the published offer in STANDARD_CLASS.");
    }

    @Override
    public Finding judge(RuleInput input) {
        return input.offerWithRights()
                .map(offer -> Finding.refusedIf(
                        !offer.coverage().fareClasses().contains(offer.priced().fareClass()),
                        RuleFact.of(offer, "fareClass", offer.priced().fareClass()),
                        RuleFact.covered(
                                offer.coverage(),
                                "fareClasses",
                                offer.coverage().fareClasses())))
                .orElse(Finding.NOT_APPLICABLE);
    }
}
