package no.personnelticket.sandbox.order;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.http.error.Problem;
import no.personnelticket.sandbox.SandboxErrorCode;
import no.personnelticket.sandbox.order.PersonnelOffer.Place;
import no.personnelticket.sandbox.order.ReserveRequest.OfferConfiguration;

/** Reserves an offer if the given entitlements are exactly those that the selected travellers' discounts need [P]. */
record Reservation(OfferConfiguration configuration, PersonnelOffer offer) {

    private record Used(UUID contractId, EntitlementProduct product) {}

    OrderLine orderLine() {
        List<Place> places = selected();
        if (!counted(needed(places)).equals(counted(given()))) {
            throw new Problem(
                    SandboxErrorCode.ENTITLEMENTS_DO_NOT_MATCH,
                    "The entitlements are not exactly those that offer " + offer.id() + " needs");
        }
        return OrderLine.of(offer, places);
    }

    private List<Place> selected() {
        List<String> ids = configuration.selectedTravellerIds();
        List<Place> places = offer.places()
                .filter(place -> ids.contains(place.traveller().travellerId()))
                .toList();
        if (places.size() != ids.size()) {
            throw Problem.badField("selectedTravellerIds", "must each be a traveller of the offer, once");
        }
        return places;
    }

    private static Stream<Used> needed(List<Place> places) {
        return places.stream()
                .map(place -> place.traveller().right())
                .filter(right -> right != null)
                .map(right -> new Used(right.contractUUID(), right.product()));
    }

    private Stream<Used> given() {
        return configuration.customers().stream()
                .flatMap(customer -> customer.entitlements().stream())
                .map(entitlement -> new Used(entitlement.contractId(), entitlement.entitlementProductRef()));
    }

    private static Object counted(Stream<Used> entitlements) {
        return entitlements.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
