package no.personnelticket.validation.validate;

import static io.restassured.RestAssured.given;
import static no.personnelticket.validation.validate.ValidateTest.arrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import no.personnelticket.events.DistributionChecked;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.ValidationStatus;
import no.personnelticket.messaging.json.EventJson;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import no.personnelticket.testing.openapi.GivesExamples;
import no.personnelticket.validation.Sale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SkippedValidationTest {

    /** A ticket may be dated at most a day ahead; no other test has tickets of tomorrow. */
    private static final Duration LATEST = Duration.ofMinutes(24 * 60 - 1);

    private static final String VALIDATIONS = "/customers/v2/benefits/entitlements/validations/";

    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");

    private static final Logger LOG = Logger.getLogger("no.personnelticket.validation.distribution.DistributionStep");

    @Test
    @GivesExamples("listDistributedTickets.200.json")
    void a_ticket_with_its_token_is_validated_by_the_client_that_asked() {
        // Given
        Sale sale = arrived(Sale.today());
        String token = Validation.ask(sale).extract().path("offers[0].token");
        sale.now = Instant.now();

        // When
        ValidatableResponse ticket = distributed(sale.distributed(token));

        // Then
        ticket.body("[0].validationStatus", equalTo("VALIDATED"))
                .body("[0].ticketId", equalTo("ticket"))
                .body("[0].offerId", equalTo(sale.offerId.toString()))
                .body("[0].clientName", equalTo("entur-sales"));
    }

    @Test
    void a_ticket_with_its_token_is_validated_though_it_is_dated_two_seconds_before_its_verdict() {
        // Given
        Sale sale = arrived(Sale.today());
        Instant before = Instant.now().minusSeconds(2);
        String token = Validation.ask(sale).extract().path("offers[0].token");
        sale.now = before;

        // When
        ValidatableResponse ticket = distributed(sale.distributed(token));

        // Then
        ticket.body("[0].validationStatus", equalTo("VALIDATED"));
    }

    @Test
    void a_ticket_whose_platform_hands_on_no_token_is_validated_by_the_verdict_that_was_given() {
        // Given
        Sale sale = arrived(Sale.today());
        Validation.ask(sale);
        sale.now = Instant.now();

        // When
        ValidatableResponse ticket = distributed(sale.distributed(null));

        // Then
        ticket.body("[0].validationStatus", equalTo("VALIDATED")).body("[0].clientName", equalTo("entur-sales"));
    }

    @Test
    void a_ticket_whose_sale_was_given_up_before_is_not_validated_until_it_is_asked_for_again() {
        // Given
        Sale sale = arrived(Sale.today());
        JsonPath verdict = Validation.ask(sale).extract().jsonPath();
        String token = verdict.getString("offers[0].token");
        Validation.client()
                .delete(VALIDATIONS + verdict.getString("offers[0].validationId"))
                .then()
                .statusCode(204);
        sale.now = Instant.now();

        // When
        ValidatableResponse ticket = distributed(sale.distributed(token));

        // Then
        ticket.body("[0].validationStatus", equalTo("EXPIRED"));
        Sale again = arrived(Sale.today());
        JsonPath given = Validation.ask(again).extract().jsonPath();
        Validation.client()
                .delete(VALIDATIONS + given.getString("offers[0].validationId"))
                .then()
                .statusCode(204);
        Validation.ask(again);
        again.now = Instant.now();
        distributed(again.distributed(given.getString("offers[0].token")))
                .body("[0].validationStatus", equalTo("VALIDATED"));
    }

    @Test
    void
            a_validation_without_coupons_is_not_released_after_its_ticket_was_distributed_and_one_released_before_stays_so() {
        // Given
        Sale sale = arrived(Sale.today());
        JsonPath verdict = Validation.ask(sale).extract().jsonPath();
        sale.now = Instant.now();
        distributed(sale.distributed(verdict.getString("offers[0].token")));
        Sale givenUp = arrived(Sale.today());
        String released = Validation.ask(givenUp).extract().path("offers[0].validationId");
        Validation.client().delete(VALIDATIONS + released).then().statusCode(204);
        distributed(givenUp.distributed(null));

        // When
        ValidatableResponse response = Validation.client()
                .delete(VALIDATIONS + verdict.getString("offers[0].validationId"))
                .then();

        // Then
        response.statusCode(409).body("errorCode", equalTo("RESERVATION_CONFIRMED"));
        Validation.client().delete(VALIDATIONS + released).then().statusCode(204);
    }

    @Test
    void a_verdict_covers_one_ticket_for_each_traveller() {
        // Given
        Sale sale = arrived(Sale.today());
        String token = Validation.ask(sale).extract().path("offers[0].token");
        sale.now = Instant.now();
        distributed(sale.distributed(token)).body("[0].validationStatus", equalTo("VALIDATED"));

        // When
        ValidatableResponse second = distributed(sale.distributed(token));

        // Then
        second.body("[0].validationStatus", equalTo("EXPIRED"));
    }

    @Test
    void what_was_found_is_published_and_the_same_again_when_the_distribution_comes_again() {
        // Given
        Sale sale = arrived(Sale.today());
        TicketDistributed distribution = sale.distributed(null);
        distributed(distribution);

        // When
        TestTopics.publish(distribution);

        // Then
        List<ConsumerRecord<String, byte[]>> published =
                TestTopics.awaitRecords("DistributionChecked", 2, record -> distribution
                        .ticketDistributionId()
                        .equals(TestTopics.header(record, "ce_id")));
        assertThat(published.get(1).value()).isEqualTo(published.get(0).value());
        assertThat(published).allMatch(record -> record.key().equals(distribution.key()));
        assertThat(EventJson.read(published.get(0).value(), DistributionChecked.class)
                        .tickets())
                .containsExactly(new DistributionChecked.CheckedTicket("ticket", ValidationStatus.SKIPPED));
    }

    @Test
    void a_ticket_that_nobody_asked_for_is_skipped() {
        // Given
        Sale sale = arrived(Sale.today());

        // When
        ValidatableResponse ticket = distributed(sale.distributed(null));

        // Then
        ticket.body("[0].validationStatus", equalTo("SKIPPED")).body("[0].clientName", nullValue());
    }

    @Test
    void a_distribution_of_several_skipped_tickets_is_logged_once() {
        // Given
        TicketDistributed distribution = Sale.today().distributedTwice();
        Queue<String> logged = new ConcurrentLinkedQueue<>();
        Handler handler = handler(logged);
        LOG.addHandler(handler);

        // When
        try {
            distributed(distribution, 2);
        } finally {
            LOG.removeHandler(handler);
        }

        // Then
        assertThat(logged)
                .filteredOn(line -> line.contains(distribution.ticketDistributionId()))
                .singleElement(STRING)
                .contains("{SKIPPED=2}");
    }

    private static Handler handler(Queue<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(MESSAGE.format(record));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @Test
    void a_skipped_ticket_is_counted_for_the_client_that_sold_it() {
        // Given
        Sale sale = arrived(Sale.today());
        sale.clientName = "vy-app";

        // When
        ValidatableResponse ticket = distributed(sale.distributed(null));

        // Then
        ticket.body("[0].validationStatus", equalTo("SKIPPED")).body("[0].clientName", equalTo("vy-app"));
    }

    @Test
    void a_ticket_that_is_distributed_after_the_offer_expired_is_expired() {
        // Given
        Sale sale = arrived(Sale.today());
        String token = Validation.ask(sale).extract().path("offers[0].token");
        sale.now = sale.now.plus(sale.left);

        // When
        ValidatableResponse ticket = distributed(sale.distributed(token));

        // Then
        ticket.body("[0].validationStatus", equalTo("EXPIRED"));
    }

    @Test
    void a_ticket_with_the_token_of_another_offer_is_altered() {
        // Given
        Sale sale = arrived(Sale.today());
        String token = Validation.ask(arrived(Sale.today())).extract().path("offers[0].token");

        // When
        ValidatableResponse ticket = distributed(sale.distributed(token));

        // Then
        ticket.body("[0].validationStatus", equalTo("ALTERED"));
    }

    @Test
    @GivesExamples("countDistributedTickets.200.json")
    void the_statistics_count_each_ticket_once_for_its_client() {
        // Given
        Sale skipped = new Sale();
        skipped.now = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(LATEST);
        LocalDate day = LocalDate.ofInstant(skipped.now, NorwegianTime.ZONE);
        Sale expired = arrived(Sale.today());
        Validation.ask(expired);
        expired.now = skipped.now;
        TicketDistributed twice = skipped.distributed(null);

        // When
        distributed(twice);
        distributed(twice);
        distributed(expired.distributed(null));

        // Then
        reader().get(VALIDATIONS + "statistics?from=" + day + "&to=" + day)
                .then()
                .statusCode(200)
                .body("size()", equalTo(2))
                .body("[0].clientName", equalTo("entur-sales"))
                .body("[0].validated", equalTo(0))
                .body("[0].skipped", equalTo(0))
                .body("[0].expired", equalTo(1))
                .body("[0].altered", equalTo(0))
                .body("[1].clientName", nullValue())
                .body("[1].skipped", equalTo(1));
    }

    @Test
    void the_statistics_ask_for_days_and_a_permission() {
        reader().get(VALIDATIONS + "statistics?from=2040-06-15")
                .then()
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("to"));
        Validation.client()
                .get(VALIDATIONS + "statistics?from=2040-06-15&to=2040-06-15")
                .then()
                .statusCode(403);
    }

    @Test
    void a_distribution_that_is_unknown_has_no_tickets() {
        reader().get(VALIDATIONS + "distributed-tickets?ticketDistributionId=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
    }

    private static ValidatableResponse distributed(TicketDistributed distribution) {
        return distributed(distribution, 1);
    }

    private static ValidatableResponse distributed(TicketDistributed distribution, int tickets) {
        TestTopics.publish(distribution);
        return Awaitility.await("the ticket")
                .until(
                        () -> tickets(distribution),
                        response -> response.extract().jsonPath().getList("$").size() == tickets);
    }

    private static ValidatableResponse tickets(TicketDistributed distribution) {
        return reader().get(
                        VALIDATIONS + "distributed-tickets?ticketDistributionId=" + distribution.ticketDistributionId())
                .then()
                .statusCode(200);
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.with("usages:read"));
    }
}
