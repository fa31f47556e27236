package no.personnelticket.offer.discountedoffer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a search found [P]; empty where nobody runs between the stop places. */
public record FoundOffers(List<Offer> offers) {

    public FoundOffers {
        offers = List.copyOf(offers);
    }

    /** The same offers, each with what it would add to taxable income. */
    public FoundOffers withTaxPreviews(Function<Offer, TaxPreview> preview) {
        return new FoundOffers(
                offers.stream().map(offer -> offer.with(preview.apply(offer))).toList());
    }

    /** When the offers expire, all at the same time. */
    public Optional<Instant> expireAt() {
        return offers.stream().map(Offer::expiresAt).findFirst();
    }
}
