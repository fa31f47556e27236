package no.personnelticket.offer.discountedoffer;

import no.personnelticket.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an offer would add to taxable income if it were bought and distributed now.
 *
 * @param saving on private travel; null if the preview is unavailable
 * @param taxable the part of the saving that would be taxable income; null if the preview is unavailable
 * @param unavailableBecause null if the preview is available
 */
@Schema(name = "OfferTaxPreview")
public record TaxPreview(Status status, Money saving, Money taxable, String unavailableBecause) {

    /** Whether the preview could be computed; the offer is valid without it. */
    @Schema(name = "TaxPreviewStatus")
    public enum Status {
        AVAILABLE,
        UNAVAILABLE
    }

    /** Nothing is saved, so nothing is taxed. */
    public static final TaxPreview NOTHING = of(Money.ZERO, Money.ZERO);

    public static TaxPreview of(Money saving, Money taxable) {
        return new TaxPreview(Status.AVAILABLE, saving, taxable, null);
    }

    public static TaxPreview unavailable(String because) {
        return new TaxPreview(Status.UNAVAILABLE, null, null, because);
    }
}
