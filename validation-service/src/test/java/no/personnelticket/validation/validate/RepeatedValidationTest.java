package no.personnelticket.validation.validate;

import static no.personnelticket.validation.validate.ValidateTest.arrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.OfferValidated.Stage;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.validation.Sale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RepeatedValidationTest {

    @Inject
    AgroalDataSource database;

    @Test
    void a_repeated_request_gets_the_same_answer_and_publishes_the_same_bytes() {
        // Given
        Sale sale = arrived(Sale.today());
        String first = Validation.client()
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .body(Validation.body(sale))
                .post(Validation.PATH)
                .asString();

        // When
        String second = Validation.ask(sale).extract().asString();

        // Then
        assertThat(second).isEqualTo(first);
        List<ConsumerRecord<String, byte[]>> events = events(sale, 2);
        assertThat(events.get(1).value()).isEqualTo(events.get(0).value());
        assertThat(events.get(1).key()).isEqualTo(events.get(0).key());
        assertThat(events.get(1).headers()).isEqualTo(events.get(0).headers());
        assertThat(TestTopics.header(events.get(1), "traceparent")).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
    }

    @Test
    void a_repeated_request_for_an_unknown_offer_gets_the_same_answer() {
        // Given
        Sale sale = Sale.today();
        String first = Validation.ask(sale).extract().asString();

        // When
        String second = Validation.ask(sale).extract().asString();

        // Then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_fact_that_changes_gives_a_new_verdict_under_a_new_id() {
        // Given
        Sale sale = arrived(Sale.today());
        String before = Validation.ask(sale).extract().path("offers[0].validationId");

        // When
        sale.contractVersion = 2;
        TestTopics.publish(sale.contract());

        // Then
        Awaitility.await("a new verdict").untilAsserted(() -> {
            String after = Validation.ask(sale).extract().path("offers[0].validationId");
            assertThat(after).isNotEqualTo(before);
        });
    }

    @Test
    void a_dry_run_stores_nothing_and_publishes_nothing() throws SQLException {
        // Given
        Sale sale = arrived(Sale.today());
        long before = verdicts();

        // When
        Validation.askDry(sale).body("valid", equalTo(true));

        // Then
        assertThat(verdicts()).isEqualTo(before);
        Map<String, Object> real = Validation.body(sale);
        real.put("stage", "ISSUANCE");
        Validation.ask(real).statusCode(200);
        assertThat(TestTopics.await(
                        OfferValidated.class, 1, event -> event.offerId().equals(sale.offerId)))
                .as("the dry run would have come before it, in the same partition")
                .extracting(OfferValidated::stage)
                .containsExactly(Stage.ISSUANCE);
    }

    private long verdicts() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from verdict")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> events(Sale sale, int count) {
        String offer = "\"offerId\":\"" + sale.offerId;
        return TestTopics.awaitRecords(
                "OfferValidated", count, record -> new String(record.value(), StandardCharsets.UTF_8).contains(offer));
    }
}
