package no.personnelticket.offer.taxpreview;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.offer.discountedoffer.TaxPreview;

/** The answer of the usage-registration-service, as far as it is used here. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TaxPreviewAnswer(List<Purchase> purchases) {

    /** Has amounts only if all its contracts are known there. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Purchase(UUID id, boolean known, Money saving, Money taxable) {

        TaxPreview preview() {
            return known && saving != null && taxable != null
                    ? TaxPreview.of(saving, taxable)
                    : TaxPreview.unavailable("The usage-registration-service does not know all of the rights yet");
        }
    }

    /** The preview of an offer; empty if the answer has none. */
    Optional<TaxPreview> of(UUID offerId) {
        return purchases.stream()
                .filter(purchase -> purchase.id().equals(offerId))
                .map(Purchase::preview)
                .findFirst();
    }
}
