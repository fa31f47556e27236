package no.personnelticket.validation.rule;

import java.util.HashSet;
import java.util.List;
import no.personnelticket.events.OfferPriced.Traveller;

/**
 * The travel date and the travellers, in any order, must be those that the offer was priced for. Who has a ticket of the offer
 * already may be left out.
 */
final class OfferChanged implements Rule {

    @Override
    public Description description() {
        return new Description(
                "OFFER_CHANGED",
                2,
                "Tilbudet er ikke det som ble priset.",
                "The offer is not what was priced.",
                "The travel date and the travellers are those that were priced; who has a ticket already may be left out.",
                "Decided here: what is sold is what was offered.");
    }

    @Override
    public Finding judge(Question question) {
        return question.offer().map(offer -> judge(offer, question)).orElse(Finding.NOT_APPLICABLE);
    }

    private static Finding judge(KnownOffer offer, Question question) {
        List<String> selected = question.configuration().selectedTravellerIds();
        List<String> priced = ids(offer.priced().travellers());
        return Finding.refusedIf(
                !offer.priced().travelDate().equals(question.travelDate())
                        || !new HashSet<>(ids(offer.travellers())).equals(new HashSet<>(selected)),
                Fact.asked("travelDate", question.travelDate()),
                Fact.of(offer, "travelDate", offer.priced().travelDate()),
                Fact.asked("selectedTravellerIds", selected),
                Fact.of(offer, "travellerIds", priced),
                Fact.ticketed(offer));
    }

    private static List<String> ids(List<Traveller> travellers) {
        return travellers.stream().map(Traveller::travellerId).toList();
    }
}
