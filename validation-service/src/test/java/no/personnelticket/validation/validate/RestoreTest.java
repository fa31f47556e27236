package no.personnelticket.validation.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.json.EventJson;
import no.personnelticket.testing.Backup;
import no.personnelticket.testing.Replay;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.validation.Sale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A database that was restored from a backup takes what it lacks from the topics, its own verdicts among it. */
@QuarkusTest
class RestoreTest {

    private static final String ROWS = """
            select 'contract', t.contract_id || ' ' || t.version || ' ' || t.fingerprint from contract t where contract_id = '%1$s'
            union all select 'offer', t.offer_id || ' ' || t.fingerprint from offer t where offer_id in (%2$s)
            union all select 'coupon_use', t::text from coupon_use t where contract_id = '%1$s'
            union all select 'verdict', validation_id || ' ' || valid || ' ' || client_name || ' ' || validated_at || ' '
                || expires_at || ' ' || reservation_ids::text from verdict where offer_id in (%2$s)
            union all select 'reservation', reservation_id || ' ' || contract_id || ' ' || offer_id || ' ' || expires_at || ' '
                || coalesce(ended, reserved_until::text) from reservation where contract_id = '%1$s'
            union all select 'distribution', t::text from distribution t where offer_id in (%2$s)
            union all select 'ticket', t::text from distributed_ticket t join distribution using (ticket_distribution_id)
                where offer_id in (%2$s)
            order by 1, 2""";

    @Inject
    DataSource tables;

    private final Instant start = Instant.now();

    @Test
    void what_was_processed_and_judged_after_the_backup_is_there_again_as_it_was() throws SQLException {
        // Given
        theSigningKeyIsOlderThanTheBackup();
        Backup backup = Backup.of(tables);
        Sale sold = sale(2);
        String token =
                Validation.ask(sold).body("valid", equalTo(true)).extract().path("offers[0].token");
        Sale held = sold.anotherOffer();
        TestTopics.publish(held.offer());
        JsonPath verdict =
                Validation.ask(held).body("valid", equalTo(true)).extract().jsonPath();
        distribute(sold, token);
        List<String> rows = rows(sold, held);
        backup.restore();
        assertThat(rows(sold, held)).isEmpty();

        // When
        JsonPath replayed = Replay.since(start);

        // Then
        assertThat(replayed.getList("topics.topic"))
                .containsExactly(
                        "ContractChanged", "OfferPriced", "OfferValidated", "TicketDistributed", "UsageRegistered");
        assertThat(rows(sold, held)).isEqualTo(rows);
        Replay.since(start);
        assertThat(rows(sold, held)).isEqualTo(rows);
        JsonPath again =
                Validation.ask(held).body("valid", equalTo(true)).extract().jsonPath();
        assertThat(again.getString("offers[0].validationId")).isEqualTo(verdict.getString("offers[0].validationId"));
        assertThat(again.getString("offers[0].reservations")).isEqualTo(verdict.getString("offers[0].reservations"));
        assertThat(again.getString("offers[0].token")).isNotEmpty();
        assertThat(events(held)).hasSize(1);
    }

    @Test
    void the_last_coupon_is_not_sold_again_after_a_restore() throws SQLException {
        // Given
        theSigningKeyIsOlderThanTheBackup();
        Backup backup = Backup.of(tables);
        Sale sold = sale(1);
        Validation.ask(sold).body("valid", equalTo(true));
        backup.restore();
        Sale other = sold.anotherOffer();

        // When
        Replay.since(start);

        // Then
        TestTopics.publish(other.offer());
        Validation.ask(other).body("valid", equalTo(false));
    }

    private static void theSigningKeyIsOlderThanTheBackup() {
        Validation.ask(sale(1)).body("valid", equalTo(true));
    }

    private static Sale sale(int coupons) {
        Sale sale = Sale.today();
        sale.now = sale.now.truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
        sale.couponsLimit = coupons;
        TestTopics.publish(sale.contract());
        TestTopics.publish(sale.offer());
        return sale;
    }

    private void distribute(Sale sale, String token) {
        sale.now = Instant.now();
        TicketDistributed distribution = sale.distributed(token);
        UsageRegistered usage = sale.usage(1);
        TestTopics.publish(distribution);
        TestTopics.publish(usage);
        Awaitility.await("the sale is processed").atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        rows(sale, sale))
                .anyMatch(row -> row.startsWith("ticket"))
                .anyMatch(row -> row.startsWith("reservation") && row.endsWith("CONFIRMED")));
    }

    /** The distinct bodies of the verdicts that were published on the offer. */
    private static List<String> events(Sale sale) {
        return TestTopics.awaitRecords(
                        "OfferValidated", 2, record -> EventJson.read(record.value(), OfferValidated.class)
                                .offerId()
                                .equals(sale.offerId))
                .stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .distinct()
                .toList();
    }

    private List<String> rows(Sale sale, Sale other) throws SQLException {
        UUID contract = sale.contractId;
        String offers = "'" + sale.offerId + "', '" + other.offerId + "'";
        return Backup.rows(tables, ROWS.formatted(contract, offers));
    }
}
