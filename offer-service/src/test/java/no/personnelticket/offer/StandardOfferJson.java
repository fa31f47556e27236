package no.personnelticket.offer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.UUID;

/** A good answer of the Offers API: the published example for each traveller, children at half fare. */
final class StandardOfferJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode offer = JSON.createObjectNode();
    private BigDecimal price = new BigDecimal("0.00");

    private StandardOfferJson() {}

    static ObjectNode answerTo(JsonNode search) {
        StandardOfferJson answer = new StandardOfferJson();
        answer.offer.put("id", UUID.randomUUID().toString());
        answer.offer.put("name", "Flex Refunderbar");
        answer.offer.put("available", 200);
        answer.offer.put("notKnownHere", true);
        search.get("travellers").forEach(answer::add);
        answer.offer.set("price", money(answer.price));
        ObjectNode offers = JSON.createObjectNode();
        offers.putArray("offers").add(answer.offer);
        return offers;
    }

    static ObjectNode money(BigDecimal amount) {
        return JSON.createObjectNode().put("amount", amount.toPlainString()).put("currency", "NOK");
    }

    private void add(JsonNode traveller) {
        String id = traveller.get("id").asText();
        String userType = userType(traveller);
        BigDecimal fare = new BigDecimal(userType.equals("ADULT") ? "976.00" : "488.00");
        BigDecimal seat = new BigDecimal("50.00");
        price = price.add(fare).add(seat);
        ObjectNode ticket = product("preassignedProducts", id, fare)
                .put("id", "VYT:PreassignedFareProduct:FlexRefundable")
                .put("version", "VYT:Version:PFP-FlexRefundable-1");
        ticket.putObject("properties")
                .put("userProfileId", "VYT:UserProfile:" + (userType.equals("ADULT") ? "Adult" : "Child"))
                .putArray("fareClasses")
                .add("STANDARD_CLASS");
        product("supplementProducts", id, seat)
                .put("id", "VYT:SupplementProduct:SeatReservation")
                .put("version", "VYT:Version:SP-SeatReservation-1")
                .put("name", "Setereservasjon");
        list("travellerMapping")
                .addObject()
                .put("minNumberOfTravellers", 1)
                .put("maxNumberOfTravellers", 1)
                .put("userType", userType)
                .putArray("travellerIds")
                .add(id);
    }

    private ObjectNode product(String list, String travellerId, BigDecimal amount) {
        ObjectNode product = list(list).addObject();
        product.set("price", money(amount));
        product.putArray("travellerIds").add(travellerId);
        return product;
    }

    private ArrayNode list(String name) {
        return offer.withArray(name);
    }

    private static String userType(JsonNode traveller) {
        if (traveller.hasNonNull("userType")) {
            return traveller.get("userType").asText();
        }
        return traveller.get("age").asInt() < 18 ? "CHILD" : "ADULT";
    }
}
