package no.personnelticket.rights.entitlement;

import static no.personnelticket.rights.Rights.claim;
import static no.personnelticket.rights.Rights.claimedEmployee;
import static no.personnelticket.rights.Rights.entitlements;
import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.pickupCode;
import static no.personnelticket.rights.Rights.row;
import static no.personnelticket.rights.Rights.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.testing.openapi.GivesExamples;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class EntitlementsTest {

    @Test
    @GivesExamples("getEntitlementsByCustomerNumber.200.json")
    void an_employee_has_two_with_the_published_fields() {
        // Given
        int customer = claimedEmployee();

        // When
        List<Map<String, Object>> found = entitlements(customer, today().toString())
                .statusCode(200)
                .extract()
                .path("$");

        // Then
        assertThat(found).hasSize(2);
        assertThat(found.get(0))
                .containsOnlyKeys(
                        "productId",
                        "productVersion",
                        "contractUUID",
                        "contractOwnerCustomerNumber",
                        "contractOwnerDisplayName",
                        "contractValidFrom",
                        "contractValidTo",
                        "passengerCategory",
                        "isSeniorCitizen",
                        "displayName",
                        "contractExternalRef",
                        "travelType",
                        "travellerType")
                .containsEntry("productId", "ENT:EntitlementProduct:levelA2")
                .containsEntry("productVersion", "ENT:Version:EP-levelA2-1")
                .containsEntry("contractOwnerCustomerNumber", customer)
                .containsEntry("contractOwnerDisplayName", "Kari Nordmann")
                .containsEntry("contractValidFrom", today().getYear() + "-01-01T00:00:00+01:00")
                .containsEntry("contractValidTo", today().getYear() + "-12-31T23:59:59+01:00")
                .containsEntry("isSeniorCitizen", false)
                .containsEntry("travelType", "PRIVATE")
                .containsEntry("travellerType", "ADULT");
        assertThat(found.get(1)).containsEntry("travelType", "WORK");
    }

    @Test
    void customers_who_ask_at_the_same_time_each_get_their_own() {
        // Given
        int unknown = fresh();
        List<Integer> customers =
                IntStream.range(0, 10).mapToObj(i -> claimedEmployee()).toList();

        // When
        Map<Integer, List<Integer>> owners = Stream.concat(customers.stream(), Stream.of(unknown))
                .parallel()
                .collect(Collectors.toConcurrentMap(
                        Function.identity(), customer -> entitlements(customer, today().toString())
                                .extract()
                                .path("contractOwnerCustomerNumber")));

        // Then
        assertThat(owners.remove(unknown)).isEmpty();
        assertThat(owners).hasSize(10).allSatisfy((customer, found) -> assertThat(found)
                .containsExactly(customer, customer));
    }

    @Test
    void a_pensioner_has_one_with_coupons() {
        int pensioner = fresh();
        importCsv(row(pensioner, "1950-03-14", "1980-01-01", "2015-12-31", "PENSION"));
        claim(pensioner, pickupCode(pensioner)).statusCode(200);

        entitlements(pensioner, today().toString())
                .body("$", hasSize(1))
                .body("[0].productId", equalTo("ENT:EntitlementProduct:levelC1"))
                .body("[0].couponsLimit", equalTo(24))
                .body("[0].remainingCoupons", equalTo(24))
                .body("[0].isSeniorCitizen", equalTo(true));
    }

    @Test
    void there_is_none_on_a_day_outside_the_validity() {
        int customer = claimedEmployee();
        entitlements(customer, today().plusYears(1).toString()).body("$", hasSize(0));
    }

    @Test
    void a_date_time_counts_as_its_day_in_oslo() {
        // Given
        int customer = claimedEmployee();
        int year = today().getYear();

        // Then
        entitlements(customer, year + "-12-31T22:30:00Z").body("$", hasSize(2));
        entitlements(customer, year + "-12-31T23:30:00Z").body("$", hasSize(0));
    }

    @Test
    void one_who_left_has_none() {
        int left = fresh();
        importCsv(row(left, "1980-03-14", "2010-01-01", "2019-12-31", "RESIGNED"));
        claim(left, pickupCode(left)).statusCode(200);
        entitlements(left, today().toString()).body("$", hasSize(0));
    }

    @Test
    void a_travel_date_that_is_none_is_refused_by_name() {
        entitlements(1, "tomorrow").statusCode(400).body("errorSpecifications[0].field", equalTo("travelDate"));
    }

    @Test
    void a_call_without_a_token_is_refused() {
        RestAssured.get("/customers/v2/benefits/entitlements/1/by-customer-number")
                .then()
                .statusCode(401);
    }
}
