package no.personnelticket.validation.rule;

/**
 * An offer is good until the instant it expires, 30 minutes after it was priced [P]. Holds at issuance too: the
 * sale must be done within it.
 */
final class OfferExpired implements Rule {

    @Override
    public Description description() {
        return new Description(
                "OFFER_EXPIRED",
                1,
                "Tilbudet er utløpt.",
                "The offer has expired.",
                "The offer still lives.",
                "Offers live 30 minutes (published, offers API).");
    }

    @Override
    public Finding judge(Question question) {
        return question.offer()
                .map(offer -> Finding.refusedIf(
                        !question.now().isBefore(offer.priced().expiresAt()),
                        Fact.of(offer, "expiresAt", offer.priced().expiresAt())))
                .orElse(Finding.NOT_APPLICABLE);
    }
}
