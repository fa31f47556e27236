package no.personnelticket.offer.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.events.OfferPriced.Journey;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.time.TravelDate;
import no.personnelticket.offer.discountedoffer.FoundOffers;
import no.personnelticket.offer.discountedoffer.OfferStep;
import no.personnelticket.offer.pricing.DiscountSchemes;
import no.personnelticket.offer.pricing.Pricing;
import no.personnelticket.offer.pricing.RequestedRight;
import no.personnelticket.offer.pricing.StandardOffer;
import no.personnelticket.offer.selection.FindSelectionStep;
import no.personnelticket.offer.selection.TravellersWithRights;
import no.personnelticket.offer.upstream.OffersApiClient;

/**
 * Answers a search: finds the rights, fetches standard offers, prices them, and stores the offers. The Offers API is
 * called before any transaction begins.
 */
@ApplicationScoped
public class OfferSearchStep {

    private final FindSelectionStep selections;
    private final OffersApiClient offersApi;
    private final DiscountSchemes schemes;
    private final OfferStep offers;
    private final Clock clock;

    public OfferSearchStep(
            FindSelectionStep selections,
            OffersApiClient offersApi,
            DiscountSchemes schemes,
            OfferStep offers,
            Clock clock) {
        this.selections = selections;
        this.offersApi = offersApi;
        this.schemes = schemes;
        this.offers = offers;
        this.clock = clock;
    }

    /** Under a key that the client chose: the stored result of the same search, or else new offers. */
    public CompletableFuture<FoundOffers> searchOnce(UUID key, String client, OfferSearch search) {
        return offers.found(key, search.withoutTaxPreview())
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> search(key, client, search));
    }

    /** Under a new key. */
    public CompletableFuture<FoundOffers> search(UUID key, String client, OfferSearch search) {
        LocalDate travelDate = TravelDate.parse(search.travelDate());
        checkFields(search, travelDate);
        TravellersWithRights party = search.travellersWithRights(travelDate);
        return selected(client, search, party).thenApply(selected -> price(key, client, search, party, selected));
    }

    private FoundOffers price(
            UUID key, String client, OfferSearch search, TravellersWithRights party, List<RightsSelected> selected) {
        LocalDate travelDate = party.travelDate();
        party.refusal(selected, clock.instant()).ifPresent(refusal -> {
            throw new Problem(refusal.errorCode(), refusal.reason());
        });
        Map<String, RequestedRight> rights = party.rightsIn(selected);
        List<StandardOffer> standardOffers = offersApi.search(search.standardOfferQuery(travelDate, rights));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        OfferFactory factory =
                new OfferFactory(key, client, party, selected, new Journey(search.from(), search.to()), rights, now);
        Pricing pricing = new Pricing(schemes.on(travelDate), travelDate);
        return offers.store(key, search.withoutTaxPreview(), client, factory.make(pricing, standardOffers));
    }

    private void checkFields(OfferSearch search, LocalDate travelDate) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), NorwegianTime.ZONE);
        Problem.throwIfAny(SearchFields.wrong(search, travelDate, today));
    }

    private CompletableFuture<List<RightsSelected>> selected(
            String client, OfferSearch search, TravellersWithRights party) {
        List<UUID> named = search.namedSelections();
        return named.isEmpty() ? selections.findFor(party, client) : selections.find(named, client);
    }
}
