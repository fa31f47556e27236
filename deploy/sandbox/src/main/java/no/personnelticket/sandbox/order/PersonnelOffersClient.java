package no.personnelticket.sandbox.order;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Calls the offer-service, from which the sales platform reads the offer to reserve. */
@RegisterRestClient(configKey = "personnel-offers")
@RegisterClientHeaders
@ClientHeaderParam(name = "ET-Client-Name", value = "sandbox-sales-platform")
@Path("/offers/v2/offers")
public interface PersonnelOffersClient {

    @GET
    @Path("/{offerId}")
    PersonnelOffer getOffer(@PathParam("offerId") UUID offerId);
}
