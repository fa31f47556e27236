package no.personnelticket.offer.search;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Refuses;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.offer.OfferErrorCode;
import no.personnelticket.offer.OfferRefuses;
import no.personnelticket.offer.discountedoffer.FoundOffers;
import no.personnelticket.offer.taxpreview.TaxPreviewStep;
import no.personnelticket.store.DeterministicId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Searches for discounted offers. */
@Path("/offers/v2/search/stop-places")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offers")
public class OfferSearchResource {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final OfferSearchStep step;
    private final TaxPreviewStep taxPreviews;
    private final Caller caller;

    public OfferSearchResource(OfferSearchStep step, TaxPreviewStep taxPreviews, Caller caller) {
        this.step = step;
        this.taxPreviews = taxPreviews;
        this.caller = caller;
    }

    /** Blocking: reads and stores on worker threads, but blocks none while it waits for a selection. */
    @POST
    @Blocking
    @RolesAllowed(Permission.OFFERS_SEARCH)
    @OfferRefuses({
        OfferErrorCode.OFFERS_API_REFUSED,
        OfferErrorCode.ENTITLEMENT_USED_TWICE,
        OfferErrorCode.PRODUCTS_NOT_SELECTED,
        OfferErrorCode.RIGHTS_NOT_SELECTED,
        OfferErrorCode.SELECTION_EXPIRED,
        OfferErrorCode.SELECTION_FOR_ANOTHER_DATE,
        OfferErrorCode.SELECTION_OF_ANOTHER_CUSTOMER,
        OfferErrorCode.SELECTION_UNKNOWN,
        OfferErrorCode.OFFERS_API_BAD_ANSWER,
        OfferErrorCode.OFFERS_API_UNAVAILABLE
    })
    @Refuses({CommonErrorCode.NOT_YET_PROCESSED, CommonErrorCode.EVENTS_NOT_PUBLISHED})
    @Operation(
            summary = "Search for offers between two stop places, discounted by selected ticket rights",
            description = "With an Idempotency-Key, a repeated search gets the same offers. The tax preview, if "
                    + "requested, is computed at the time of the call and is not part of the offer.")
    @APIResponse(
            responseCode = "200",
            description = "The offers; none if no train runs between the stop places",
            headers =
                    @Header(
                            name = "Expires",
                            description =
                                    "When the first of the offers expires, as an HTTP date; missing without offers",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FoundOffers.class)))
    public CompletionStage<RestResponse<FoundOffers>> searchStopPlaces(
            @NotNull @Valid OfferSearch search,
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) String idempotencyKey) {
        CompletableFuture<FoundOffers> offers = idempotencyKey == null
                ? step.search(UUID.randomUUID(), caller.client(), search)
                : step.searchOnce(key(idempotencyKey), caller.client(), search);
        return offers.thenApply(found -> answer(search.includeTaxPreview() ? taxPreviews.addTo(found) : found));
    }

    private UUID key(String idempotencyKey) {
        return DeterministicId.of("offer-search", caller.client(), idempotencyKey);
    }

    private static RestResponse<FoundOffers> answer(FoundOffers found) {
        ResponseBuilder<FoundOffers> answer = ResponseBuilder.ok(found);
        found.expireAt().ifPresent(instant -> answer.header("Expires", HTTP_DATE.format(instant)));
        return answer.build();
    }
}
