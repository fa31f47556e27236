package no.personnelticket.validation.rule;

/**
 * An offer gives each of its travellers one ticket: a second one would be registered as not validated. The others of the party
 * may still get theirs, since a platform may distribute the tickets of one offer in several distributions.
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
    public Finding judge(Question question) {
        return question.offer()
                .map(offer -> Finding.refusedIf(
                        question.configuration().selectedTravellerIds().stream().anyMatch(offer::hasTicket),
                        Fact.asked(
                                "selectedTravellerIds", question.configuration().selectedTravellerIds()),
                        Fact.ticketed(offer)))
                .orElse(Finding.NOT_APPLICABLE);
    }
}
