package no.personnelticket.validation.validate;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.personnelticket.testing.Tokens;
import no.personnelticket.validation.Sale;
import no.personnelticket.validation.rule.GivenEntitlement;

/** Asks as a sales client would, with names as they are published. */
final class Validation {

    static final String PATH = "/customers/v2/benefits/entitlements/validate";

    private Validation() {}

    static ValidatableResponse ask(Map<String, Object> body) {
        return client().body(body).post(PATH).then();
    }

    static ValidatableResponse ask(Sale sale) {
        return ask(body(sale)).statusCode(200);
    }

    static ValidatableResponse askDry(Sale sale) {
        Map<String, Object> body = body(sale);
        body.put("dryRun", true);
        return ask(body).statusCode(200);
    }

    static RequestSpecification client() {
        return given().auth()
                .oauth2(Tokens.with("entitlements:validate"))
                .header("ET-Client-Name", "entur-sales")
                .contentType("application/json");
    }

    static Map<String, Object> body(Sale... sales) {
        Map<String, Object> body = new HashMap<>();
        body.put("travelDate", sales[0].travelDate.toString());
        body.put(
                "offerConfigurations",
                List.of(sales).stream().map(Validation::configuration).toList());
        return body;
    }

    static Map<String, Object> configuration(Sale sale) {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put("offerId", sale.offerId.toString());
        configuration.put("selectedTravellerIds", sale.selected);
        configuration.put("selectableProductIds", List.of());
        configuration.put(
                "customers",
                List.of(Map.of(
                        "customerId",
                        1000001,
                        "entitlements",
                        sale.given.stream().map(Validation::entitlement).toList())));
        return configuration;
    }

    private static Map<String, Object> entitlement(GivenEntitlement given) {
        return Map.of(
                "contractId",
                given.contractId().toString(),
                "entitlementProductRef",
                Map.of(
                        "id", given.product().id(),
                        "version", given.product().version()));
    }

    static String outcome(String rule) {
        return "offers[0].rules.find { it.id == '" + rule + "' }.outcome";
    }

    static String fact(String rule, String fact) {
        return "offers[0].rules.find { it.id == '" + rule + "' }.facts.find { it.name == '" + fact + "' }.value";
    }
}
