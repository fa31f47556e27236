package no.personnelticket.offer.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.offer.OfferErrorCode;
import no.personnelticket.offer.OfferRefuses;
import no.personnelticket.offer.discountedoffer.Offer;
import no.personnelticket.offer.discountedoffer.OfferStep;
import no.personnelticket.offer.taxpreview.TaxPreviewStep;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Reads offers of earlier searches. */
@Path("/offers/v2/offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offers")
public class OfferResource {

    private final OfferStep offers;
    private final TaxPreviewStep taxPreviews;
    private final Caller caller;

    public OfferResource(OfferStep offers, TaxPreviewStep taxPreviews, Caller caller) {
        this.offers = offers;
        this.taxPreviews = taxPreviews;
        this.caller = caller;
    }

    @GET
    @Path("/{offerId}")
    @RolesAllowed(Permission.OFFERS_SEARCH)
    @OfferRefuses(OfferErrorCode.OFFER_NOT_FOUND)
    @Operation(
            summary = "Read an offer again, also after it expired",
            description =
                    "The tax preview, if requested, is computed at the time of the call and is not part of the offer.")
    public Offer getOffer(@RestPath UUID offerId, @RestQuery @DefaultValue("false") boolean includeTaxPreview) {
        Offer offer = offers.find(offerId, caller.client())
                .orElseThrow(() -> new Problem(OfferErrorCode.OFFER_NOT_FOUND, "There is no such offer"));
        return includeTaxPreview ? taxPreviews.addTo(offer) : offer;
    }
}
