package no.personnelticket.offer.offered;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a search found [P]; empty where nobody runs between the stop places. */
public record FoundOffers(List<Offer> offers) {

    public FoundOffers {
        offers = List.copyOf(offers);
    }

    /** When the offers expire, all at the same time. */
    public Optional<Instant> expireAt() {
        return offers.stream().map(Offer::expiresAt).findFirst();
    }
}
