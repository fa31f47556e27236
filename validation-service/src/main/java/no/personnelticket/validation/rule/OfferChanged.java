package no.personnelticket.validation.rule;

import java.util.HashSet;
import java.util.List;
import no.personnelticket.events.OfferPriced.Traveller;

/**
 * The travel date and the travellers, in any order, must be those that the offer was priced for. Travellers who have a
 * ticket of the offer already may be left out.
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
    public Finding judge(RuleInput input) {
        return input.offer().map(offer -> judge(offer, input)).orElse(Finding.NOT_APPLICABLE);
    }

    private static Finding judge(KnownOffer offer, RuleInput input) {
        List<String> selected = input.configuration().selectedTravellerIds();
        List<String> priced = ids(offer.priced().travellers());
        return Finding.refusedIf(
                !offer.priced().travelDate().equals(input.travelDate())
                        || !new HashSet<>(ids(offer.travellers())).equals(new HashSet<>(selected)),
                RuleFact.ofRequest("travelDate", input.travelDate()),
                RuleFact.of(offer, "travelDate", offer.priced().travelDate()),
                RuleFact.ofRequest("selectedTravellerIds", selected),
                RuleFact.of(offer, "travellerIds", priced),
                RuleFact.ticketed(offer));
    }

    private static List<String> ids(List<Traveller> travellers) {
        return travellers.stream().map(Traveller::travellerId).toList();
    }
}
