package no.personnelticket.validation.validate;

import static no.personnelticket.validation.validate.Validation.ask;
import static no.personnelticket.validation.validate.Validation.body;
import static no.personnelticket.validation.validate.Validation.fact;
import static no.personnelticket.validation.validate.Validation.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.OfferValidated.Stage;
import no.personnelticket.events.OfferValidated.Verdict;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.validation.Sale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ValidateTest {

    @Test
    void an_offer_on_a_valid_right_may_be_sold() {
        // Given
        Sale sale = arrived(Sale.today());

        // When
        var answer = ask(sale);

        // Then
        answer.body("valid", equalTo(true))
                .body("offers", hasSize(1))
                .body("offers[0].rules", hasSize(18))
                .body("offers[0].rules.outcome", everyItem(in(List.of("PASSED", "NOT_APPLICABLE"))));
        OfferValidated event = onlyEvent(sale);
        assertThat(event.verdict()).isEqualTo(Verdict.VALID);
        assertThat(event.stage()).isEqualTo(Stage.PAYMENT);
        assertThat(event.customerNumber()).isEqualTo(1000001);
        assertThat(event.clientName()).isEqualTo("entur-sales");
        assertThat(event.expiresAt()).isEqualTo(sale.now.plus(sale.left));
        answer.body("expiresAt", equalTo(event.expiresAt().toString()))
                .body("offers[0].validationId", equalTo(event.validationId().toString()));
    }

    @Test
    void an_offer_older_than_30_minutes_is_refused_as_expired_and_not_as_unknown() {
        // Given
        Sale sale = Sale.today();
        sale.left = Duration.ofMinutes(-1);
        arrived(sale);

        // When
        var answer = ask(sale);

        // Then
        answer.body("valid", equalTo(false))
                .body(outcome("OFFER_EXPIRED"), equalTo("REFUSED"))
                .body(outcome("OFFER_UNKNOWN"), equalTo("PASSED"));
        assertThat(onlyEvent(sale).verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void an_offer_that_was_never_priced_is_refused_at_once() {
        // Given
        Sale sale = Sale.today();
        TestTopics.publish(sale.contract());
        ask(arrived(Sale.today()));

        // When
        Instant asked = Instant.now();
        var answer = ask(sale);

        // Then
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(1));
        answer.body("valid", equalTo(false))
                .body(outcome("OFFER_UNKNOWN"), equalTo("REFUSED"))
                .body(outcome("OFFER_EXPIRED"), equalTo("NOT_APPLICABLE"))
                .body(outcome("CONTRACT_NOT_FOUND"), equalTo("PASSED"));
        OfferValidated event = onlyEvent(sale);
        assertThat(event.expiresAt()).isEqualTo(event.validatedAt());
    }

    @Test
    void an_offer_and_a_contract_that_are_on_their_way_are_awaited() {
        // Given
        Sale sale = Sale.today();
        CompletableFuture<String> asking = CompletableFuture.supplyAsync(
                () -> Validation.askDry(sale).extract().asString());

        // When
        TestTopics.publish(sale.contract());
        TestTopics.publish(sale.offer());

        // Then
        assertThat(asking.join()).startsWith("{\"valid\":true");
    }

    @Test
    void an_unknown_contract_is_refused() {
        // Given
        Sale sale = Sale.today();
        TestTopics.publish(sale.offer());

        // When
        var answer = ask(sale);

        // Then
        answer.body(outcome("CONTRACT_NOT_FOUND"), equalTo("REFUSED"))
                .body(outcome("CONTRACT_NOT_ACTIVE"), equalTo("NOT_APPLICABLE"))
                .body(outcome("OFFER_UNKNOWN"), equalTo("PASSED"));
    }

    @Test
    void a_contract_that_expired_before_the_journey_is_refused() {
        // Given
        Sale sale = Sale.today();
        sale.validTo = sale.travelDate.minusDays(1);
        arrived(sale);

        // When
        var answer = ask(sale);

        // Then
        answer.body("valid", equalTo(false))
                .body(outcome("CONTRACT_NOT_VALID_ON_TRAVEL_DATE"), equalTo("REFUSED"))
                .body(fact("CONTRACT_NOT_VALID_ON_TRAVEL_DATE", "validity"), equalTo("2026-01-01/2026-11-30"));
    }

    @Test
    void a_journey_in_the_year_after_the_contract_is_refused() {
        // Given
        Sale sale = Sale.today();
        sale.travelDate = sale.offerTravelDate = LocalDate.parse("2027-01-01");
        arrived(sale);

        // When
        var answer = ask(sale);

        // Then
        answer.body(outcome("CONTRACT_NOT_VALID_ON_TRAVEL_DATE"), equalTo("REFUSED"))
                .body(outcome("OFFER_CHANGED"), equalTo("PASSED"));
    }

    @Test
    void the_day_of_a_travel_date_with_time_is_the_day_in_oslo() {
        // Given
        Sale sale = arrived(Sale.today());
        Map<String, Object> body = body(sale);
        body.put("travelDate", "2026-11-30T23:30:00Z");

        // When
        var answer = ask(body);

        // Then
        answer.statusCode(200)
                .body("valid", equalTo(true))
                .body(fact("OFFER_CHANGED", "travelDate"), equalTo("2026-12-01"));
    }

    @Test
    void two_travellers_on_one_entitlement_are_refused() {
        // Given
        Sale sale = Sale.today();
        sale.companions.add(sale.onRight("2", sale.contractId));
        sale.selected.add("2");
        sale.given.add(sale.given.get(0));
        arrived(sale);

        // When
        var answer = ask(sale);

        // Then
        answer.body("valid", equalTo(false)).body(outcome("DUPLICATE_ENTITLEMENT"), equalTo("REFUSED"));
    }

    @Test
    void two_offers_of_an_order_on_one_entitlement_are_both_refused_each_with_its_event() {
        // Given
        Sale there = arrived(Sale.today());
        Sale back = Sale.today();
        back.contractId = there.contractId;
        back.given = there.given;
        TestTopics.publish(back.offer());

        // When
        var answer = ask(body(there, back));

        // Then
        answer.statusCode(200)
                .body("valid", equalTo(false))
                .body("offers.valid", equalTo(List.of(false, false)))
                .body(outcome("DUPLICATE_ENTITLEMENT"), equalTo("REFUSED"));
        assertThat(onlyEvent(there).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(onlyEvent(back).verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void the_last_coupon_is_gone_when_usages_took_them_all_and_each_usage_counts_once() {
        // Given
        Sale sale = Sale.today();
        sale.couponsLimit = 2;
        arrived(sale);
        UsageRegistered first = sale.usage(1);
        TestTopics.publish(first);
        TestTopics.publish(first);
        awaitFact(sale, "couponsUsed", "1");
        ask(sale).body("valid", equalTo(true));

        // When
        TestTopics.publish(sale.usage(1));
        awaitFact(sale, "couponsUsed", "2");

        // Then
        ask(sale)
                .body("valid", equalTo(false))
                .body(outcome("NO_COUPONS_LEFT"), equalTo("REFUSED"))
                .body(fact("NO_COUPONS_LEFT", "couponsLimit"), equalTo("2"));
    }

    static Sale arrived(Sale sale) {
        TestTopics.publish(sale.contract());
        TestTopics.publish(sale.offer());
        Awaitility.await("the sale").atMost(Duration.ofSeconds(30)).untilAsserted(() -> Validation.askDry(sale)
                .body(outcome("OFFER_UNKNOWN"), equalTo("PASSED"))
                .body(outcome("CONTRACT_NOT_FOUND"), equalTo("PASSED")));
        return sale;
    }

    private static OfferValidated onlyEvent(Sale sale) {
        List<OfferValidated> events = TestTopics.await(
                OfferValidated.class, 1, event -> event.offerId().equals(sale.offerId));
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static void awaitFact(Sale sale, String name, String value) {
        Awaitility.await(name)
                .untilAsserted(() -> Validation.askDry(sale).body(fact("NO_COUPONS_LEFT", name), equalTo(value)));
    }
}
