package no.personnelticket.offer.discountedoffer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The result of a search [P]; empty if no train runs between the stop places. */
public record FoundOffers(List<Offer> offers) {

    public FoundOffers {
        offers = List.copyOf(offers);
    }

    /** The same offers, each with its tax preview. */
    public FoundOffers withTaxPreviews(Function<Offer, TaxPreview> preview) {
        return new FoundOffers(
                offers.stream().map(offer -> offer.with(preview.apply(offer))).toList());
    }

    /** When the offers expire, which is the same time for all. */
    public Optional<Instant> expireAt() {
        return offers.stream().map(Offer::expiresAt).findFirst();
    }
}
