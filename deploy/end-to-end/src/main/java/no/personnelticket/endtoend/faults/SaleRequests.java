package no.personnelticket.endtoend.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.endtoend.system.Http.Answer;

/** The bodies of the requests of a sale: one traveller, today, from Oslo to Bergen, on one contract. */
record SaleRequests(int customerNumber, UUID contract) {

    Map<String, Object> selection() {
        return Map.of(
                "customerNumber", customerNumber,
                "travelDate", Population.today().toString(),
                "travellers", List.of(Map.of("id", "1", "userType", "SENIOR", "contractUUID", contract.toString())));
    }

    Map<String, Object> search(Answer selection) {
        Map<String, Object> traveller = Map.of(
                "id",
                "1",
                "userType",
                "SENIOR",
                "productIds",
                List.of(selection.text("/travellers/0/productId")),
                "customerId",
                customerNumber);
        return Map.of(
                "travelDate", Population.today().toString(),
                "from", "NSR:StopPlace:59872",
                "to", "NSR:StopPlace:548",
                "selectionId", selection.text("/selectionId"),
                "travellers", List.of(traveller));
    }

    Map<String, Object> validation(JsonNode offer) {
        return Map.of(
                "travelDate", Population.today().toString(), "offerConfigurations", List.of(configuration(offer)));
    }

    Map<String, Object> order(JsonNode offer) {
        return Map.of("offerConfigurations", List.of(configuration(offer)));
    }

    private Map<String, Object> configuration(JsonNode offer) {
        Map<String, Object> entitlement = Map.of(
                "contractId", contract.toString(),
                "entitlementProductRef", offer.at("/travellers/0/right/product"));
        return Map.of(
                "offerId", offer.path("id").asText(),
                "selectedTravellerIds", List.of("1"),
                "selectableProductIds", List.of(),
                "customers", List.of(Map.of("customerId", customerNumber, "entitlements", List.of(entitlement))));
    }
}
