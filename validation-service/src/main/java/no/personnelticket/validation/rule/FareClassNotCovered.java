package no.personnelticket.validation.rule;

/** Rights discount covered fare classes only. Does not apply where no right is used or given. */
final class FareClassNotCovered implements Rule {

    private static final Fact COVERED = Fact.covered("fareClasses", Coverage.FARE_CLASSES);

    @Override
    public Description description() {
        return new Description(
                "FARE_CLASS_NOT_COVERED",
                1,
                "Billettklassen dekkes ikke av rettigheten.",
                "The fare class is not covered by the right.",
                "Where a right is used, the fare class is one that rights discount.",
                "Decided here, from the published offer in STANDARD_CLASS.");
    }

    @Override
    public Finding judge(Question question) {
        return question.offerWithRights()
                .map(offer -> Finding.refusedIf(
                        !Coverage.FARE_CLASSES.contains(offer.priced().fareClass()),
                        Fact.of(offer, "fareClass", offer.priced().fareClass()),
                        COVERED))
                .orElse(Finding.NOT_APPLICABLE);
    }
}
