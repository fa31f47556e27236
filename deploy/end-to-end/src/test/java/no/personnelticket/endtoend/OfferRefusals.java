package no.personnelticket.endtoend;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.personnelticket.generated.offers.client.ApiException;
import no.personnelticket.generated.offers.model.OfferSearch;
import no.personnelticket.generated.offers.model.SearchTraveller;
import no.personnelticket.generated.offers.model.UserType;

/** Calls that the offer-service refuses. */
final class OfferRefusals {

    private static final String NOT_SELECTED = "ENT:EntitlementProduct:levelC1";

    private final GeneratedClients sales = GeneratedClients.of("sales-client", "sales-secret");
    private final Customer customer = Customer.create();
    private final Customer other = Customer.create();
    private final JsonPath selected = customer.selectFor("1", customer.privateContract());
    private final UUID selection = UUID.fromString(selected.getString("selectionId"));
    private final String product = selected.getString("travellers[0].productId");

    List<Refusal> all() {
        return List.of(
                new Refusal("404 OFFER_NOT_FOUND", () -> sales.offers().getOffer(UUID.randomUUID(), null, null, null)),
                new Refusal("409 SELECTION_UNKNOWN", () -> search(UUID.randomUUID(), traveller(customer, product))),
                new Refusal("409 RIGHTS_NOT_SELECTED", () -> search(null, traveller(other, product))),
                new Refusal("409 PRODUCTS_NOT_SELECTED", () -> search(selection, traveller(customer, NOT_SELECTED))),
                new Refusal("409 SELECTION_OF_ANOTHER_CUSTOMER", () -> search(selection, traveller(other, product))),
                new Refusal(
                        "409 SELECTION_FOR_ANOTHER_DATE",
                        () -> search(Customer.today().plusDays(1), selection, traveller(customer, product))),
                new Refusal(
                        "400 OFFERS_API_REFUSED",
                        () -> search(
                                selection,
                                traveller(customer, product),
                                new SearchTraveller().id("2").userType(UserType.ANIMAL))));
    }

    private void search(UUID selectionId, SearchTraveller... travellers) throws ApiException {
        search(Customer.today(), selectionId, travellers);
    }

    private void search(LocalDate travelDate, UUID selectionId, SearchTraveller... travellers) throws ApiException {
        sales.offers()
                .searchStopPlaces(
                        new OfferSearch()
                                .travelDate(travelDate.toString())
                                .from("NSR:StopPlace:59872")
                                .to("NSR:StopPlace:548")
                                .selectionId(selectionId)
                                .travellers(List.of(travellers)),
                        null,
                        null,
                        null);
    }

    private static SearchTraveller traveller(Customer customer, String productId) {
        return new SearchTraveller()
                .id("1")
                .userType(UserType.ADULT)
                .customerId((long) customer.number())
                .productIds(List.of(productId));
    }
}
