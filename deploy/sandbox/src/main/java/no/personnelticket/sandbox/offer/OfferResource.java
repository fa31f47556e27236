package no.personnelticket.sandbox.offer;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import no.personnelticket.sandbox.offer.FareTable.Route;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The search for standard offers. It answers from memory, after a configured delay. */
@Path("/offers/v2/search")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Offers")
public class OfferResource {

    private final FareTable fares;
    private final Duration answerTime;

    /**
     * @param answerTime the delay that is added to each response, to make a search as slow as with a real Offers API
     */
    public OfferResource(FareTable fares, @ConfigProperty(name = "sandbox.offers.answer-time") Duration answerTime) {
        this.fares = fares;
        this.answerTime = answerTime;
    }

    @POST
    @Path("/stop-places")
    @Blocking
    @Operation(
            summary = "Search for offers at full fare between two stop places",
            description = "Stands in for the Offers API, which the offer-service asks: fares of a few routes between "
                    + "stop places.")
    public Uni<OfferAnswer> searchStopPlaces(@NotNull @Valid OfferSearch search) {
        Uni<OfferAnswer> answer = Uni.createFrom().item(answer(search));
        return answerTime.isZero() ? answer : answer.onItem().delayIt().by(answerTime);
    }

    private OfferAnswer answer(OfferSearch search) {
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
