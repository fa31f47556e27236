package no.personnelticket.validation.rule;

import no.personnelticket.events.OfferPriced.Traveller;

/**
 * A traveller on a right travels as one of the types that rights map to [P]. Whether the holder is of that type is
 * {@link AgeMismatch}.
 */
final class TravellerTypeMismatch implements Rule {

    @Override
    public Description description() {
        return new Description(
                "TRAVELLER_TYPE_MISMATCH",
                1,
                "Reisendetypen kan ikke reise på rettigheten.",
                "This type of traveller cannot travel on a ticket right.",
                "Who travels on a right is an adult, a child, a student or a senior.",
                "Ticket rights map to ADULT, CHILD, STUDENT and SENIOR (published, offers API).");
    }

    @Override
    public Finding judge(Question question) {
        return Finding.together(question.offer().stream()
                .flatMap(offer -> question.travellersOnRights().stream().map(traveller -> judge(offer, traveller))));
    }

    private static Finding judge(KnownOffer offer, Traveller traveller) {
        return Finding.refusedIf(
                !Coverage.TRAVELLER_TYPES.contains(traveller.userType()),
                Fact.of(offer, "userType", traveller.userType()),
                Fact.covered("travellerTypes", Coverage.TRAVELLER_TYPES));
    }
}
