package no.personnelticket.offer;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.testing.Tokens;

/** A search from Oslo S to Bergen tomorrow, as a sales client writes it. */
public final class Search {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode body = JSON.createObjectNode();
    private final RequestSpecification request = given();
    private String client = "test-client";

    public Search() {
        body.put("travelDate", Selections.tomorrow().toString());
        body.put("from", "NSR:StopPlace:59872");
        body.put("to", "NSR:StopPlace:548");
        body.putArray("travellers");
    }

    public static Search in(RightsSelected selection) {
        return new Search().with("selectionId", selection.selectionId().toString());
    }

    public Search with(String field, String value) {
        body.put(field, value);
        return this;
    }

    public Search withTaxPreview() {
        body.put("includeTaxPreview", true);
        return this;
    }

    /** By another client than most tests. */
    public Search by(String otherClient) {
        client = otherClient;
        return this;
    }

    /** The selections of several customers. */
    public Search withSelections(RightsSelected... selections) {
        for (RightsSelected selection : selections) {
            body.withArray("selectionIds").add(selection.selectionId().toString());
        }
        return this;
    }

    /** A traveller by age, who asks for a right. */
    public Search aged(String id, int age, long customerNumber, String level) {
        body.withArray("travellers")
                .addObject()
                .put("id", id)
                .put("age", age)
                .put("customerId", customerNumber)
                .putArray("productIds")
                .add("ENT:EntitlementProduct:" + level);
        return this;
    }

    public Search agedAtFullFare(String id, int age) {
        body.withArray("travellers").addObject().put("id", id).put("age", age);
        return this;
    }

    public Search header(String name, String value) {
        request.header(name, value);
        return this;
    }

    public Search adult(String id, long customerNumber, String... levels) {
        ObjectNode traveller = adult(id);
        traveller.put("customerId", customerNumber);
        for (String level : levels) {
            traveller.withArray("productIds").add("ENT:EntitlementProduct:" + level);
        }
        return this;
    }

    public Search adultAtFullFare(String id) {
        adult(id);
        return this;
    }

    /** The body, to make it wrong. */
    public ObjectNode body() {
        return body;
    }

    public ValidatableResponse send() {
        return request.auth()
                .oauth2(Tokens.ofClient(client, List.of(), "offers:search"))
                .contentType("application/json")
                .body(body.toString())
                .when()
                .post("/offers/v2/search/stop-places")
                .then();
    }

    private ObjectNode adult(String id) {
        return body.withArray("travellers").addObject().put("id", id).put("userType", "ADULT");
    }
}
