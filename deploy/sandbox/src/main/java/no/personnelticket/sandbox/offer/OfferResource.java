package no.personnelticket.sandbox.offer;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import java.util.stream.Stream;
import no.personnelticket.sandbox.offer.FareTable.Route;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The search for standard offers. */
@Path("/offers/v2/search")
@Authenticated
@Tag(name = "Offers")
public class OfferResource {

    private final FareTable fares;

    public OfferResource(FareTable fares) {
        this.fares = fares;
    }

    @POST
    @Path("/stop-places")
    @Operation(summary = "Search for offers at full fare between two stop places")
    public OfferAnswer searchStopPlaces(@NotNull @Valid OfferSearch search) {
        Party party = Party.of(search.travellers(), fares);
        return new OfferAnswer(fares.route(search.from(), search.to()).stream()
                .flatMap(route -> offers(route, party))
                .toList());
    }

    private Stream<StandardOffer> offers(Route route, Party party) {
        return route.fareClasses().stream()
                .map(fareClass -> new StandardPrice(fares, route, fareClass).offer(UUID.randomUUID(), party));
    }
}
