package no.personnelticket.offer.search;

import static io.restassured.RestAssured.given;
import static no.personnelticket.offer.Selections.right;
import static no.personnelticket.offer.Selections.traveller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.events.SelectedRight;
import no.personnelticket.events.UserType;
import no.personnelticket.offer.FakeOffersApi;
import no.personnelticket.offer.Search;
import no.personnelticket.offer.Selections;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import no.personnelticket.testing.openapi.GivesExamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PartyTest {

    private final SelectedRight own = right(UUID.randomUUID(), "levelA2");
    private final SelectedRight spouses = right(UUID.randomUUID(), "levelB1");
    private RightsSelected employee;
    private RightsSelected spouse;

    @BeforeEach
    void twoCustomersOnOneJourney() {
        FakeOffersApi.fresh();
        employee = published(Selections.of(
                traveller("1", own),
                traveller("2", (SelectedRight) null),
                traveller("3", UserType.CHILD, right(UUID.randomUUID(), "levelB1"))));
        spouse = published(Selections.of(traveller("2", spouses)));
    }

    @Test
    void an_employee_and_a_spouse_travel_each_on_the_rights_that_they_selected() {
        // When
        ValidatableResponse answer =
                family(new Search().withSelections(spouse, employee)).send();

        // Then
        answer.statusCode(200)
                .body("offers[0].price.amount", equalTo("834.40"))
                .body("offers[0].customerNumber", equalTo((int) employee.customerNumber()))
                .body("offers[0].selectionId", equalTo(employee.selectionId().toString()))
                .body("offers[0].travellers.price.amount", equalTo(List.of("50.00", "147.60", "98.80", "538.00")))
                .body("offers[0].travellers[0].right.customerNumber", equalTo((int) employee.customerNumber()))
                .body(
                        "offers[0].travellers[0].right.contractUUID",
                        equalTo(own.contractId().toString()))
                .body("offers[0].travellers[1].right.customerNumber", equalTo((int) spouse.customerNumber()))
                .body(
                        "offers[0].travellers[1].right.contractUUID",
                        equalTo(spouses.contractId().toString()))
                .body("offers[0].travellers[3].right", nullValue());
        OfferPriced event = TestTopics.await(OfferPriced.class, 1, offer -> offer.id()
                        .equals(answer.extract().path("offers[0].id")))
                .get(0);
        assertThat(event.key()).isEqualTo(Long.toString(employee.customerNumber()));
        assertThat(event.travellers().get(1).right()).isEqualTo(spouses);
    }

    @Test
    void the_newest_selection_of_each_customer_is_found() {
        family(new Search()).send().statusCode(200).body("offers[0].price.amount", equalTo("834.40"));
    }

    @Test
    void a_customer_who_selected_nothing_keeps_the_party_from_being_priced() {
        new Search()
                .adult("1", employee.customerNumber(), "levelA2")
                .adult("2", Selections.anyCustomer(), "levelB1")
                .send()
                .statusCode(409)
                .body("errorCode", equalTo("RIGHTS_NOT_SELECTED"));
        Search.in(employee)
                .adult("1", employee.customerNumber(), "levelA2")
                .adult("2", spouse.customerNumber(), "levelB1")
                .send()
                .statusCode(409)
                .body("errorCode", equalTo("SELECTION_OF_ANOTHER_CUSTOMER"));
    }

    @Test
    void a_traveller_of_another_type_than_was_selected_pays_the_full_fare() {
        Search.in(employee)
                .aged("1", 17, employee.customerNumber(), "levelA2")
                .aged("3", 10, employee.customerNumber(), "levelB1")
                .send()
                .statusCode(200)
                .body("offers[0].travellers.price.amount", equalTo(List.of("538.00", "98.80")))
                .body("offers[0].travellers[0].right", nullValue())
                .body(
                        "offers[0].travellers[0].notDiscountedBecause",
                        equalTo("The right was selected for ADULT, the search is for CHILD"));
    }

    @Test
    void a_student_may_be_searched_for_by_age() {
        // Given
        RightsSelected student = published(Selections.of(traveller("1", UserType.STUDENT, own)));

        // When
        ValidatableResponse answer = Search.in(student)
                .aged("1", 22, student.customerNumber(), "levelA2")
                .send();

        // Then
        answer.statusCode(200)
                .body("offers[0].travellers[0].userType", equalTo("STUDENT"))
                .body(
                        "offers[0].travellers[0].right.contractUUID",
                        equalTo(own.contractId().toString()));
    }

    @Test
    @GivesExamples({"explainOffer.200.json", "findDiscountSchemes.200.json"})
    void an_offer_is_explained_by_the_rules_that_priced_it() {
        // Given
        String offerId = family(new Search()).send().extract().path("offers[0].id");

        // When
        ValidatableResponse explanation = get("/offers/v2/offers/" + offerId + "/explanation");

        // Then
        explanation
                .statusCode(200)
                .body("discountSchemeVersion", equalTo("1"))
                .body("travellers[1].fare.amount", equalTo("976.00"))
                .body("travellers[1].discount.amount", equalTo("-878.40"))
                .body("travellers[1].addOns.amount", equalTo("50.00"))
                .body("travellers[1].price.amount", equalTo("147.60"))
                .body("travellers[1].entitlementProduct.id", equalTo("ENT:EntitlementProduct:levelB1"))
                .body("travellers[1].rule.id", equalTo("ENT:SaleDiscountRight:ReservasjonsavgifterB"))
                .body("travellers[1].rule.version", equalTo("ENT:Version:SDR-Reservasjonsavgifter-1"))
                .body("travellers[1].rule.percent", equalTo(90))
                .body("travellers[1].rule.conditions.travelTypes", equalTo(List.of("PRIVATE")))
                .body("travellers[0].rule.conditions.travelTypes", equalTo(List.of("PRIVATE", "WORK")))
                .body("travellers[3].rule", nullValue());
        get("/offers/v2/discount-schemes")
                .statusCode(200)
                .body("discountSchemes[0].version", equalTo("1"))
                .body("discountSchemes[0].saleDiscountRights.percent", equalTo(List.of(100, 90, 75)));
        get("/offers/v2/offers/" + UUID.randomUUID() + "/explanation")
                .statusCode(404)
                .body("errorCode", equalTo("OFFER_NOT_FOUND"));
    }

    @Test
    void another_content_has_another_fingerprint() {
        // Given
        FakeOffersApi offersApi = FakeOffersApi.fresh();
        ValidatableResponse first = family(new Search()).send();
        offersApi.answerWith(offer -> offer.put("available", 199));

        // When
        ValidatableResponse second = family(new Search()).send();

        // Then
        assertThat(second.extract().<String>path("offers[0].fingerprint"))
                .isNotEqualTo(first.extract().path("offers[0].fingerprint"));
    }

    private Search family(Search search) {
        return search.adult("1", employee.customerNumber(), "levelA2")
                .adult("2", spouse.customerNumber(), "levelB1")
                .aged("3", 10, employee.customerNumber(), "levelB1")
                .agedAtFullFare("4", 17);
    }

    private static ValidatableResponse get(String path) {
        return given().auth().oauth2(Tokens.with("offers:search")).get(path).then();
    }

    private static RightsSelected published(RightsSelected selection) {
        TestTopics.publish(selection);
        return selection;
    }
}
