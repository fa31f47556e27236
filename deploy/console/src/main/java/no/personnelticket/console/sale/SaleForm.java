package no.personnelticket.console.sale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.FormParam;
import no.personnelticket.http.error.Problem;

/**
 * The results of the steps before, which the browser carries from page to page: the console stores nothing. A field is
 * null until its step is done; the services check every value.
 *
 * @param key the idempotency key: a page selects once, even if its form is sent twice
 */
public record SaleForm(
        @FormParam("customerNumber") String customerNumber,
        @FormParam("travelDate") String travelDate,
        @FormParam("from") String from,
        @FormParam("to") String to,
        @FormParam("contractId") String contractId,
        @FormParam("travellerType") String travellerType,
        @FormParam("productId") String productId,
        @FormParam("productVersion") String productVersion,
        @FormParam("key") String key,
        @FormParam("selectionId") String selectionId,
        @FormParam("offerId") String offerId,
        @FormParam("token") String token,
        @FormParam("pickupCode") String pickupCode) {

    private static final String TRAVELLER = "1";

    JsonNode claimRequest() {
        return object().put("customerNumber", number()).put("externalReference", pickupCode);
    }

    JsonNode selectionRequest() {
        ObjectNode body = object().put("customerNumber", number()).put("travelDate", travelDate);
        body.putArray("travellers").add(traveller().put("contractUUID", contractId));
        return body;
    }

    JsonNode searchRequest() {
        ObjectNode body = object().put("travelDate", travelDate)
                .put("from", from)
                .put("to", to)
                .put("selectionId", selectionId)
                .put("includeTaxPreview", true);
        ObjectNode traveller = traveller().put("customerId", number());
        traveller.putArray("productIds").add(productId);
        body.putArray("travellers").add(traveller);
        return body;
    }

    JsonNode validationRequest() {
        return configurations(object().put("travelDate", travelDate).put("stage", "PAYMENT"));
    }

    JsonNode reservationRequest() {
        return configurations(object());
    }

    JsonNode distributionRequest(String orderId) {
        return object().put("orderId", orderId).put("validationToken", token);
    }

    private ObjectNode configurations(ObjectNode body) {
        ObjectNode configuration =
                body.putArray("offerConfigurations").addObject().put("offerId", offerId);
        configuration.putArray("selectedTravellerIds").add(TRAVELLER);
        configuration.putArray("selectableProductIds");
        ObjectNode customer = configuration.putArray("customers").addObject().put("customerId", number());
        customer.putArray("entitlements")
                .addObject()
                .put("contractId", contractId)
                .putObject("entitlementProductRef")
                .put("id", productId)
                .put("version", productVersion);
        return body;
    }

    private ObjectNode traveller() {
        return object().put("id", TRAVELLER).put("userType", travellerType);
    }

    /** Throws 400 if it is not a number. */
    long number() {
        if (customerNumber == null || !customerNumber.strip().matches("[0-9]{1,18}")) {
            throw Problem.badField("customerNumber", "must be a number");
        }
        return Long.parseLong(customerNumber.strip());
    }

    /** Throws 400 if it is missing. */
    String idempotencyKey() {
        if (key == null || key.isBlank()) {
            throw Problem.badField("key", "must be given");
        }
        return key;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
