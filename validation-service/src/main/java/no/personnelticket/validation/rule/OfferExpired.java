package no.personnelticket.validation.rule;

/**
 * An offer is valid until the instant at which it expires, 30 minutes after it was priced [P]. This applies at
 * issuance too.
 */
final class OfferExpired implements Rule {

    @Override
    public Description description() {
        return new Description(
                "OFFER_EXPIRED",
                1,
                "Tilbudet er utløpt.",
                "The offer has expired.",
                "The offer has not expired.",
                "Offers are valid for 30 minutes (published, offers API).");
    }

    @Override
    public Finding judge(RuleInput input) {
        return input.offer()
                .map(offer -> Finding.refusedIf(
                        !input.now().isBefore(offer.priced().expiresAt()),
                        RuleFact.of(offer, "expiresAt", offer.priced().expiresAt())))
                .orElse(Finding.NOT_APPLICABLE);
    }
}
