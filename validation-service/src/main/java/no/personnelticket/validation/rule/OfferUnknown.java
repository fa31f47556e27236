package no.personnelticket.validation.rule;

/** The offer must have been priced by the offer-service. Always applies. */
final class OfferUnknown implements Rule {

    @Override
    public Description description() {
        return new Description(
                "OFFER_UNKNOWN",
                1,
                "Tilbudet er ukjent.",
                "The offer is unknown.",
                "The offer was priced by the offer-service.",
                "Decided here: only an offer with known content can be judged.");
    }

    @Override
    public Finding judge(RuleInput input) {
        return input.offer()
                .map(offer -> Finding.refusedIf(
                        false, RuleFact.of(offer, "offerId", offer.priced().offerId())))
                .orElseGet(() -> Finding.refusedIf(
                        true,
                        RuleFact.ofRequest("offerId", input.configuration().offerId())));
    }
}
