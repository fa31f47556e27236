package no.personnelticket.validation.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.OfferValidated.Stage;
import no.personnelticket.events.OfferValidated.Verdict;
import no.personnelticket.validation.Sale;
import no.personnelticket.validation.rule.Coupons;
import no.personnelticket.validation.rule.ReservedCoupon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {

    private record Change(String what, Consumer<Sale> make) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Change> changedFacts() {
        return Stream.of(
                new Change(
                        "a coupon that is reserved for another offer",
                        sale -> sale.coupons = new Coupons(0, 1, Optional.empty())),
                new Change("a new version of the contract", sale -> sale.contractVersion = 2),
                new Change("a coupon that was used", sale -> sale.coupons = new Coupons(1, 0, Optional.empty())),
                new Change("an offer that has expired", sale -> sale.now = sale.now.plus(Duration.ofHours(1))),
                new Change("another travel date", sale -> sale.travelDate = sale.travelDate.plusDays(1)),
                new Change("another order", sale -> sale.orderId = "other"),
                new Change("another selection of travellers", sale -> sale.selected.add("2")),
                new Change(
                        "a configuration beside it with the same entitlement",
                        sale -> sale.others.add(sale.configuration())),
                new Change("a ticket that was distributed", sale -> sale.ticketed = Set.of("1")),
                new Change("an offer that is gone", sale -> sale.offerKnown = false));
    }

    @ParameterizedTest
    @MethodSource("changedFacts")
    void another_fact_is_another_validation(Change change) {
        // Given
        Sale sale = sale();
        UUID before = judge(sale, Stage.PAYMENT).validationId();
        Instant expiresAt = sale.now.plus(sale.left);

        // When
        change.make().accept(sale);
        sale.left = Duration.between(sale.now, expiresAt);

        // Then
        assertThat(judge(sale, Stage.PAYMENT).validationId()).isNotEqualTo(before);
    }

    @Test
    void while_a_coupon_is_held_what_becomes_of_the_others_does_not_matter() {
        // Given
        Sale sale = sale();
        Optional<ReservedCoupon> reserved =
                Optional.of(new ReservedCoupon(UUID.randomUUID(), sale.contractId, sale.now.plus(sale.left)));
        sale.coupons = new Coupons(1, 0, reserved);
        UUID before = judge(sale, Stage.PAYMENT).validationId();

        // When
        sale.coupons = new Coupons(7, 5, reserved);

        // Then
        assertThat(judge(sale, Stage.PAYMENT).validationId()).isEqualTo(before);
    }

    @Test
    void another_stage_is_another_validation() {
        Sale sale = sale();
        assertThat(judge(sale, Stage.ISSUANCE).validationId())
                .isNotEqualTo(judge(sale, Stage.PAYMENT).validationId());
    }

    @Test
    void the_same_request_a_minute_later_is_the_same_validation() {
        // Given
        Sale sale = sale();
        UUID before = judge(sale, Stage.PAYMENT).validationId();

        // When
        sale.now = sale.now.plus(Duration.ofMinutes(1));
        sale.left = sale.left.minus(Duration.ofMinutes(1));

        // Then
        assertThat(judge(sale, Stage.PAYMENT).validationId()).isEqualTo(before);
    }

    @Test
    void the_event_says_what_the_answer_says() {
        // Given
        Sale sale = sale();
        sale.orderId = "O-1";
        Judgement judgement = judge(sale, Stage.ISSUANCE);

        // When
        OfferValidated event = judgement.event(sale.now, "entur-sales");

        // Then
        assertThat(event.validationId()).isEqualTo(judgement.preview().validationId());
        assertThat(event.verdict()).isEqualTo(Verdict.VALID);
        assertThat(event.stage()).isEqualTo(Stage.ISSUANCE);
        assertThat(event.orderId()).isEqualTo("O-1");
        assertThat(event.clientName()).isEqualTo("entur-sales");
        assertThat(event.customerNumber()).isEqualTo(1000001);
        assertThat(event.offerFingerprint()).isEqualTo("fingerprint of the offer");
        assertThat(event.expiresAt()).isEqualTo(judgement.preview().expiresAt()).isEqualTo(sale.now.plus(sale.left));
        assertThat(event.validatedAt()).isEqualTo(sale.now);
        assertThat(event.rules()).hasSize(18);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_verdict_that_is_given_again_has_the_event_of_the_first_time(boolean offerKnown) {
        // Given
        Sale sale = sale();
        sale.offerKnown = offerKnown;
        OfferValidated first = judge(sale, Stage.PAYMENT).event(sale.now, "entur-sales");

        // When
        sale.now = sale.now.plus(Duration.ofMinutes(1));
        sale.left = sale.left.minus(Duration.ofMinutes(1));

        // Then
        StoredVerdict stored = StoredVerdict.of(first, null, null, null);
        assertThat(judge(sale, Stage.PAYMENT).event(stored)).isEqualTo(first);
    }

    @Test
    void a_verdict_on_an_unknown_offer_is_of_the_moment_and_of_the_first_customer() {
        // Given
        Sale sale = sale();
        sale.offerKnown = false;

        // When
        OfferValidated event = judge(sale, Stage.PAYMENT).event(sale.now, null);

        // Then
        assertThat(event.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(event.expiresAt()).isEqualTo(sale.now);
        assertThat(event.customerNumber()).isEqualTo(1000007);
        assertThat(event.offerFingerprint()).isNull();
        assertThat(event.clientName()).isNull();
    }

    private static Sale sale() {
        Sale sale = new Sale();
        sale.couponsLimit = 12;
        return sale;
    }

    private static Judgement judge(Sale sale, Stage stage) {
        ValidationRequest.Configuration configuration = new ValidationRequest.Configuration(
                sale.offerId, sale.selected, List.of(), List.of(new ValidationRequest.Customer(1000007L, List.of())));
        return Judgement.of(new OfferRequest(stage, sale.travelDate, sale.orderId, configuration), sale.ruleInput());
    }
}
