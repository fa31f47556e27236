package no.personnelticket.offer.offered;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.messaging.Outcome;
import no.personnelticket.messaging.Steps;

/** Makes offers: stored and published once, under the key of their search. */
@ApplicationScoped
public class OfferStep {

    private final Steps steps;
    private final OfferStore offers;

    public OfferStep(Steps steps, OfferStore offers) {
        this.steps = steps;
        this.offers = offers;
    }

    /** What the same search found before; its events are published again. Throws 409 for another search. */
    public Optional<FoundOffers> found(UUID key, Object search) {
        return steps.find(key, search, FoundOffers.class);
    }

    /** An offer that was made before. */
    public Optional<Offer> find(UUID offerId) {
        return offers.stepOf(offerId)
                .flatMap(key -> steps.answer(key, FoundOffers.class))
                .flatMap(found -> found.offer(offerId));
    }

    /** Makes the offers, or gives what the same search found before. Throws 409 for another search under the key. */
    public FoundOffers make(UUID key, Object search, List<MadeOffer> made) {
        List<Offer> found = made.stream().map(MadeOffer::offer).toList();
        Outcome<FoundOffers> outcome = new Outcome<>(
                new FoundOffers(found), made.stream().map(MadeOffer::event).toList());
        return steps.take(key, search, FoundOffers.class, outcome, offers.storing(found));
    }
}
