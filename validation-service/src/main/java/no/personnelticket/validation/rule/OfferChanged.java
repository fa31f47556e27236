package no.personnelticket.validation.rule;

import java.util.HashSet;
import java.util.List;
import no.personnelticket.events.OfferPriced.Traveller;

/** The travel date and the travellers, in any order, must be those that the offer was priced for. */
final class OfferChanged implements Rule {

    @Override
    public Description description() {
        return new Description(
                "OFFER_CHANGED",
                1,
                "Tilbudet er ikke det som ble priset.",
                "The offer is not what was priced.",
                "The travel date and the travellers are those that were priced.",
                "Decided here: what is sold is what was offered.");
    }

    @Override
    public Finding judge(Question question) {
        return question.offer().map(offer -> judge(offer, question)).orElse(Finding.NOT_APPLICABLE);
    }

    private static Finding judge(KnownOffer offer, Question question) {
        List<String> selected = question.configuration().selectedTravellerIds();
        List<String> priced =
                offer.priced().travellers().stream().map(Traveller::travellerId).toList();
        return Finding.refusedIf(
                !offer.priced().travelDate().equals(question.travelDate())
                        || !new HashSet<>(priced).equals(new HashSet<>(selected)),
                Fact.asked("travelDate", question.travelDate()),
                Fact.of(offer, "travelDate", offer.priced().travelDate()),
                Fact.asked("selectedTravellerIds", selected),
                Fact.of(offer, "travellerIds", priced));
    }
}
