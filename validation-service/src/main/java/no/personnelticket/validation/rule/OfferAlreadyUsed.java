package no.personnelticket.validation.rule;

/**
 * An offer covers one ticket for each of its travellers: a second one would be registered as not validated. The other
 * travellers may still get theirs, since a platform may distribute the tickets of one offer in several distributions.
 */
final class OfferAlreadyUsed implements Rule {

    @Override
    public Description description() {
        return new Description(
                "OFFER_ALREADY_USED",
                1,
                "En reisende har allerede fått billett på tilbudet.",
                "A traveller already has a ticket of the offer.",
                "No traveller who is selected has a ticket of the offer yet.",
                "Decided here: a verdict covers one ticket for each traveller of the offer.");
    }

    @Override
    public Finding judge(RuleInput input) {
        return input.offer()
                .map(offer -> Finding.refusedIf(
                        input.configuration().selectedTravellerIds().stream().anyMatch(offer::hasTicket),
                        RuleFact.ofRequest(
                                "selectedTravellerIds", input.configuration().selectedTravellerIds()),
                        RuleFact.ticketed(offer)))
                .orElse(Finding.NOT_APPLICABLE);
    }
}
