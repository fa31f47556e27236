package no.personnelticket.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import no.personnelticket.local.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnContainersToo
class RefusalsTest {

    @ParameterizedTest
    @CsvSource({
        "RIGHTS, /customers/v2/benefits/entitlements/1/by-customer-number",
        "RIGHTS, /personnelticket/v2/ticketrightsholders?companyId=3",
        "OFFER, /offers/v2/offers/00000000-0000-0000-0000-000000000000",
        "USAGE, /personnelticket/v2/usages?customerNumber=1",
        "USAGE, /personnelticket/v2/reports/tax-savings?companyId=3"
    })
    void a_call_without_a_token_or_without_the_permission_is_refused(Part part, String path) {
        RestAssured.get(RunningSystem.address(part, path))
                .then()
                .statusCode(401)
                .body("errorCode", equalTo("UNAUTHORIZED"));
        RestAssured.given()
                .auth()
                .oauth2("not.a.token")
                .get(RunningSystem.address(part, path))
                .then()
                .statusCode(401);
        Clients.nobody()
                .get(RunningSystem.address(part, path))
                .then()
                .statusCode(403)
                .body("errorCode", equalTo("FORBIDDEN"));
    }

    @Test
    void validating_needs_a_token_with_the_permission() {
        String address = RunningSystem.address(Part.VALIDATION, "/customers/v2/benefits/entitlements/validate");
        RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .post(address)
                .then()
                .statusCode(401);
        Clients.nobody().body("{}").post(address).then().statusCode(403);
    }

    @Test
    void a_right_on_a_date_outside_its_validity_cannot_be_selected() {
        Customer customer = Customer.create();
        customer.select(Customer.today().plusYears(1), customer.privateContract())
                .then()
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("travellers[0].contractUUID"))
                .body("message", containsString("is not valid on the travel date"));
    }

    @Test
    void two_travellers_cannot_share_one_right() {
        // Given
        Customer customer = Customer.create();

        // When
        Response selected = customer.select(Customer.today(), customer.privateContract(), customer.privateContract());
        JsonPath verdict = Customer.validate(
                customer.configurationWithOffer(customer.privateContract()),
                customer.configurationWithOffer(customer.privateContract()));

        // Then
        selected.then().statusCode(400).body("message", containsString("a right is for one traveller"));
        assertThat(verdict.getBoolean("valid")).isFalse();
        assertThat(verdict.getList("offers[0].rules.findAll { it.outcome == 'REFUSED' }.id"))
                .isEqualTo(List.of("DUPLICATE_ENTITLEMENT"));
    }

    @Test
    void an_offer_is_refused_when_the_contract_has_ended_meanwhile() {
        // Given
        Customer customer = Customer.create();
        Map<String, Object> configuration = customer.configurationWithOffer(customer.privateContract());
        assertThat(Customer.validate(configuration).getBoolean("valid")).isTrue();

        // When
        Clients.hr()
                .contentType("text/csv")
                .body(Customer.file(customer.number(), "2020-06-30", "RESIGNED"))
                .post(RunningSystem.address(Part.RIGHTS, "/personnelticket/v2/imports/employees"))
                .then()
                .body("updated", equalTo(1));

        // Then
        org.awaitility.Awaitility.await()
                .until(() -> !Customer.validate(configuration).getBoolean("valid"));
        assertThat(Customer.validate(configuration).getList("offers[0].rules.findAll { it.outcome == 'REFUSED' }.id"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .contains("CONTRACT_NOT_ACTIVE");
    }

    @Test
    void a_price_that_was_not_paid_issues_no_ticket() {
        // Given
        Customer customer = Customer.create();
        String orderId = Clients.sales()
                .body(Map.of(
                        "offerConfigurations", List.of(customer.configurationWithOffer(customer.privateContract()))))
                .post(RunningSystem.address(Part.SANDBOX, "/offers/v2/reserve-offers"))
                .then()
                .statusCode(201)
                .extract()
                .path("orderId");

        // Then
        Clients.sales()
                .body(Map.of("orderId", orderId))
                .post(RunningSystem.address(Part.SANDBOX, "/sales/v1/ticket-distribution-groups/distribute"))
                .then()
                .statusCode(409);
    }
}
