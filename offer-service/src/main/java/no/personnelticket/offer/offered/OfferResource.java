package no.personnelticket.offer.offered;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import no.personnelticket.http.Permission;
import no.personnelticket.http.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Offers that were made before. */
@Path("/offers/v2/offers")
@Tag(name = "Offers")
public class OfferResource {

    private final OfferStore offers;

    public OfferResource(OfferStore offers) {
        this.offers = offers;
    }

    @GET
    @Path("/{offerId}")
    @RolesAllowed(Permission.OFFERS_SEARCH)
    @Operation(summary = "Read an offer again, also after it expired")
    public Offer getOffer(@RestPath UUID offerId) {
        return offers.find(offerId).orElseThrow(() -> Problem.notFound("OFFER_NOT_FOUND", "There is no such offer"));
    }
}
