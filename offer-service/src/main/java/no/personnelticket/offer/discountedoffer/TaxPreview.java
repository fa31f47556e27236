package no.personnelticket.offer.discountedoffer;

import no.personnelticket.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an offer would add to taxable income, if it were bought and distributed now.
 *
 * @param saving on private travel; absent where the preview is unavailable
 * @param taxable the part of the saving that would be taxable income; absent where the preview is unavailable
 * @param unavailableBecause only where the preview is unavailable
 */
@Schema(name = "OfferTaxPreview")
public record TaxPreview(Status status, Money saving, Money taxable, String unavailableBecause) {

    /** An offer is an offer without its preview too. */
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
