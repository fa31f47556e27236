package no.personnelticket.validation.validate;

import static io.restassured.RestAssured.given;
import static no.personnelticket.validation.validate.ValidateTest.arrived;
import static no.personnelticket.validation.validate.Validation.fact;
import static no.personnelticket.validation.validate.Validation.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import no.personnelticket.validation.Sale;
import no.personnelticket.validation.reservation.RequiredCoupon;
import no.personnelticket.validation.reservation.ReservationStore;
import no.personnelticket.validation.rule.Coupons;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OfferAlreadyUsedTest {

    private static final String REFUSED = "offers[0].rules.findAll { it.outcome == 'REFUSED' }.id";
    private static final String STATUS =
            "/customers/v2/benefits/entitlements/validations/distributed-tickets?ticketDistributionId=";

    @Inject
    ReservationStore reservations;

    @Test
    void an_offer_whose_ticket_was_distributed_is_refused_and_takes_no_other_coupon() {
        // Given
        Sale sale = Sale.today();
        sale.couponsLimit = 12;
        arrived(sale);
        String token = Validation.ask(sale)
                .body(outcome("OFFER_ALREADY_USED"), equalTo("PASSED"))
                .extract()
                .path("offers[0].token");
        sale.now = Instant.now();
        TicketDistributed first = sale.distributed(token);
        awaitValidated(first);
        Coupons before = coupons(sale);

        // When
        String again = Validation.ask(sale)
                .body("valid", equalTo(false))
                .body(REFUSED, contains("OFFER_ALREADY_USED"))
                .body(fact("OFFER_ALREADY_USED", "travellersWithTickets"), equalTo("1"))
                .extract()
                .asString();

        // Then
        assertThat(Validation.ask(sale).extract().asString()).isEqualTo(again);
        assertThat(coupons(sale)).isEqualTo(before);
        awaitValidated(first);
    }

    @Test
    void the_usage_of_the_ticket_changes_neither_the_refusal_nor_the_coupons() {
        // Given
        Sale sale = Sale.today();
        sale.couponsLimit = 12;
        arrived(sale);
        String token = Validation.ask(sale).extract().path("offers[0].token");
        sale.now = Instant.now();
        awaitValidated(sale.distributed(token));

        // When
        TestTopics.publish(sale.usage(1));
        Awaitility.await("the usage").until(() -> coupons(sale).used() == 1);

        // Then
        Validation.ask(sale).body(REFUSED, contains("OFFER_ALREADY_USED"));
        assertThat(coupons(sale).reserved()).isZero();
        assertThat(coupons(sale).own()).isEmpty();
    }

    @Test
    void who_of_a_party_has_no_ticket_yet_can_still_be_sold_one() {
        // Given
        Sale companion = arrived(Sale.today());
        Sale sale = Sale.today();
        sale.companions.add(sale.onRight("2", companion.contractId));
        sale.selected.add("2");
        sale.given.add(companion.given.get(0));
        arrived(sale);
        String token =
                Validation.ask(sale).body("valid", equalTo(true)).extract().path("offers[0].token");
        sale.now = Instant.now();
        awaitValidated(sale.distributed(token));
        Validation.ask(sale).body(REFUSED, contains("OFFER_ALREADY_USED"));

        // When
        sale.selected.remove("1");
        sale.given = companion.given;
        String second =
                Validation.ask(sale).body("valid", equalTo(true)).extract().path("offers[0].token");

        // Then
        sale.now = Instant.now();
        awaitValidated(sale.distributed(second, new Sale.Ticketed("2", companion.contractId, "50.00")));
        Validation.ask(sale).body(REFUSED, contains("OFFER_ALREADY_USED"));
    }

    private static void awaitValidated(TicketDistributed distribution) {
        TestTopics.publish(distribution);
        Awaitility.await("the ticket").untilAsserted(() -> given().auth()
                .oauth2(Tokens.with("usages:read"))
                .get(STATUS + distribution.ticketDistributionId())
                .then()
                .body("validationStatus", contains("VALIDATED")));
    }

    private Coupons coupons(Sale sale) {
        return reservations
                .count(List.of(new RequiredCoupon(sale.contractId, sale.offerId)), Instant.now())
                .coupons(sale.offerId, List.of(sale.contractId))
                .get(sale.contractId);
    }
}
