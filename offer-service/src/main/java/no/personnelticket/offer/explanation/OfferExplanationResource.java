package no.personnelticket.offer.explanation;

import jakarta.annotation.security.RolesAllowed;
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
import no.personnelticket.offer.pricing.DiscountSchemes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Explains the prices of offers. */
@Path("/offers/v2/offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offers")
public class OfferExplanationResource {

    private final OfferStep offers;
    private final DiscountSchemes schemes;
    private final Caller caller;

    public OfferExplanationResource(OfferStep offers, DiscountSchemes schemes, Caller caller) {
        this.offers = offers;
        this.schemes = schemes;
        this.caller = caller;
    }

    @GET
    @Path("/{offerId}/explanation")
    @RolesAllowed(Permission.OFFERS_SEARCH)
    @OfferRefuses(OfferErrorCode.OFFER_NOT_FOUND)
    @Operation(
            summary = "Explain an offer by the rules that priced it, also after they changed",
            description = "For each traveller the fare, the discount right that was applied or why none was, and the "
                    + "amounts, by the version of the rules that was in force when the offer was made.")
    public OfferExplanation explainOffer(@RestPath UUID offerId) {
        Offer offer = offers.find(offerId, caller.client())
                .orElseThrow(() -> new Problem(OfferErrorCode.OFFER_NOT_FOUND, "There is no such offer"));
        return OfferExplanation.of(
                offer, schemes.version(offer.discountSchemeVersion()).orElseThrow());
    }
}
