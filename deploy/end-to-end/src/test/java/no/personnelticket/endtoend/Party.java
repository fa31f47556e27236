package no.personnelticket.endtoend;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.personnelticket.local.Part;

/**
 * Customers who travel together today from Oslo to Bergen, each on a right of their own for private travel, and one more
 * traveller without a right.
 *
 * @param customers the travellers 1, 2 …; the one without a right comes last
 */
record Party(List<Customer> customers) {

    /** Searched for in one search that names the selection of each customer, with the tax preview. */
    JsonPath offer() {
        List<Map<String, Object>> travellers = new ArrayList<>();
        List<String> selections = new ArrayList<>();
        for (int index = 0; index < customers.size(); index++) {
            JsonPath selection = select(index);
            selections.add(selection.getString("selectionId"));
            travellers.add(Map.of(
                    "id",
                    id(index),
                    "userType",
                    "ADULT",
                    "customerId",
                    customers.get(index).number(),
                    "productIds",
                    List.of(selection.getString("travellers[0].productId"))));
        }
        travellers.add(Map.of("id", id(customers.size()), "userType", "ADULT"));
        return answer(
                200,
                Map.of(
                        "travelDate",
                        Customer.today().toString(),
                        "from",
                        "NSR:StopPlace:59872",
                        "to",
                        "NSR:StopPlace:548",
                        "selectionIds",
                        selections,
                        "includeTaxPreview",
                        true,
                        "travellers",
                        travellers),
                Part.OFFER,
                "/offers/v2/search/stop-places");
    }

    /** What the offer would add to taxable income, one purchase for each customer. */
    JsonPath taxPreviews(JsonPath offer) {
        List<Map<String, Object>> purchases = IntStream.range(0, customers.size())
                .mapToObj(index -> "offers[0].travellers[" + index + "]")
                .map(traveller -> Map.of(
                        "id",
                        offer.getString(traveller + ".travellerId"),
                        "uses",
                        List.of(Map.of(
                                "contractUUID",
                                offer.getString(traveller + ".right.contractUUID"),
                                "saving",
                                Map.of(
                                        "amount",
                                        offer.getString(traveller + ".discount.amount")
                                                .substring(1),
                                        "currency",
                                        "NOK")))))
                .toList();
        return answer(200, Map.of("purchases", purchases), Part.USAGE, "/personnelticket/v2/reports/tax-previews");
    }

    JsonPath validate(JsonPath offer) {
        return Customer.validate(configuration(offer));
    }

    /** Reserved and paid. */
    JsonPath order(JsonPath offer) {
        String orderId = answer(
                        201,
                        Map.of("offerConfigurations", List.of(configuration(offer))),
                        Part.SANDBOX,
                        "/offers/v2/reserve-offers")
                .getString("orderId");
        return answer(
                200,
                Map.of("amount", offer.getMap("offers[0].price")),
                Part.SANDBOX,
                "/sales/v1/orders/" + orderId + "/payments");
    }

    /** The answer is the ticket distribution's id. */
    String distribute(JsonPath order, JsonPath verdict) {
        return answer(
                        200,
                        Map.of(
                                "orderId", order.getString("orderId"),
                                "validationToken", verdict.getString("offers[0].token")),
                        Part.SANDBOX,
                        "/sales/v1/ticket-distribution-groups/distribute")
                .getString("ticketDistributionGroups[0].id");
    }

    private JsonPath select(int index) {
        Customer customer = customers.get(index);
        return customer.selectFor(id(index), customer.privateContract());
    }

    private Map<String, Object> configuration(JsonPath offer) {
        List<Map<String, Object>> buying = IntStream.range(0, customers.size())
                .mapToObj(index -> "offers[0].travellers[" + index + "].right")
                .map(right -> Map.<String, Object>of(
                        "customerId",
                        offer.getLong(right + ".customerNumber"),
                        "entitlements",
                        List.of(Map.of(
                                "contractId", offer.getString(right + ".contractUUID"),
                                "entitlementProductRef", offer.getMap(right + ".product")))))
                .toList();
        return Map.of(
                "offerId", offer.getString("offers[0].id"),
                "selectedTravellerIds",
                        IntStream.rangeClosed(0, customers.size())
                                .mapToObj(Party::id)
                                .toList(),
                "selectableProductIds", List.of(),
                "customers", buying);
    }

    private static JsonPath answer(int status, Map<String, Object> question, Part part, String path) {
        RequestSpecification asking = Clients.sales().body(question);
        return asking.post(RunningSystem.address(part, path))
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private static String id(int index) {
        return Integer.toString(index + 1);
    }
}
