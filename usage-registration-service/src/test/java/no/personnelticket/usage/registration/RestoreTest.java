package no.personnelticket.usage.registration;

import static io.restassured.RestAssured.given;
import static no.personnelticket.usage.Samples.distribution;
import static no.personnelticket.usage.Samples.employee;
import static no.personnelticket.usage.Samples.refund;
import static no.personnelticket.usage.Samples.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.http.token.Permission;
import no.personnelticket.messaging.json.EventJson;
import no.personnelticket.messaging.kafka.KafkaSettings;
import no.personnelticket.messaging.replay.TopicRecords;
import no.personnelticket.testing.Backup;
import no.personnelticket.testing.Replay;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import no.personnelticket.usage.UsageServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database that was restored from a backup takes what it lacks from the topics by a call, and is then as it was. */
@QuarkusTest
class RestoreTest extends UsageServiceTest {

    private static final AtomicInteger COMPANIES = new AtomicInteger(7700);
    private static final String AT = "2024-05-20T10:00:00Z";
    private static final String LATER = "2024-06-03T10:00:00Z";
    private static final Map<String, String> ROWS = Map.of(
            "distribution", "ticket_distribution_id like '%s%%'",
            "usage", "ticket_distribution_id like '%s%%'",
            "refund", "ticket_distribution_id like '%s%%'",
            "contract", "company_id = %s");

    @Inject
    DataSource tables;

    @Inject
    KafkaSettings kafka;

    private final Instant start = Instant.now();
    private final String run = "restore-" + UUID.randomUUID() + "-";
    private final int company = COMPANIES.incrementAndGet();

    @Test
    void what_was_processed_after_the_backup_is_registered_again_as_it_was() throws SQLException {
        // Given
        UUID before = contract(company, employee(1, 1), TravelType.PRIVATE);
        TicketDistributed kept = sold("kept", before);
        Backup backup = Backup.of(tables);
        UUID after = contract(company, employee(2, 2), TravelType.PRIVATE);
        TicketDistributed lost = sold("lost", after);
        refunded(refund(kept, "976.00", LATER), kept, 2);
        refunded(refund(lost, "76.00", LATER), lost, 2);
        Map<String, List<String>> rows = rows();
        long quarantined = quarantined();
        backup.restore();
        assertThat(rows()).isNotEqualTo(rows);

        // When
        JsonPath replayed = Replay.since(start);

        // Then
        assertThat(replayed.getList("topics.topic"))
                .containsExactly(
                        "UsageRegistered",
                        "ContractChanged",
                        "DistributionChecked",
                        "TicketDistributed",
                        "TicketRefunded");
        assertThat(rows()).isEqualTo(rows);
        assertThat(published(lost)).hasSize(2);
        assertThat(published(kept)).hasSize(2);
        Replay.since(start);
        assertThat(rows()).isEqualTo(rows);
        TestTopics.publish(lost);
        TestTopics.await(
                UsageRegistered.class, 4, usage -> lost.ticketDistributionId().equals(usage.ticketDistributionId()));
        assertThat(published(lost)).hasSize(2);
        assertThat(quarantined()).isEqualTo(quarantined);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'from':-1} | from",
                "{'from':5} | from",
                "{'from':''} | from",
                "{'from':'0001-01-01T00:00:00Z'} | from",
                "{'from':'1969-12-31T00:00:00Z'} | from",
                "{'from':'2020-12-31T22:59:59Z'} | from",
                "{'from':'+999999999-12-31T00:00:00Z'} | from",
                "{'topics':[null]} | topics[0]",
                "{'topics':['OfferPriced']} | topics[0]",
            })
    void a_time_or_a_topic_that_cannot_be_replayed_is_refused_by_name(String body, String field) {
        given().auth()
                .oauth2(Tokens.with(Permission.TOPICS_REPLAY))
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post("/personnelticket/v2/replays")
                .then()
                .statusCode(400)
                .body("errorSpecifications.field", contains(field));
    }

    @Test
    void verification_names_what_is_missing_until_it_is_replayed() throws SQLException {
        // Given
        UUID contract = contract(company, employee(1, 1), TravelType.PRIVATE);
        TicketDistributed kept = sold("kept", contract);
        Backup backup = Backup.of(tables);
        TicketDistributed lost = sold("lost", contract);
        TicketRefunded lostRefund = refund(kept, "76.00", LATER);
        refunded(lostRefund, kept, 2);
        assertThat(verification().getBoolean("consistent")).isTrue();
        backup.restore();

        // When
        JsonPath verification = verification();

        // Then
        assertThat(verification.getBoolean("consistent")).isFalse();
        assertThat(verification.getList("findings.wrong", Integer.class)).containsOnly(0);
        assertThat(verification.getList("missingEvents.topic")).containsExactly("TicketDistributed", "TicketRefunded");
        assertThat(verification.getList("missingEvents.checked")).containsExactly(2, 1);
        assertThat(verification.getList("missingEvents.firstMissing"))
                .containsExactly(List.of(lost.ticketDistributionId()), List.of(lostRefund.refundId()));
        Replay.since(start);
        assertThat(verification().getBoolean("consistent")).isTrue();
    }

    @Test
    void what_the_service_refuses_is_counted_and_is_not_quarantined_again() {
        // Given
        TicketDistributed distribution = sold("altered", contract(company, employee(1, 1), TravelType.PRIVATE));
        long quarantined = quarantined();
        TestTopics.publish(
                distribution(distribution.ticketDistributionId(), AT, ticket("1", UUID.randomUUID(), "1.00")));
        TestTopics.awaitRecords(
                "TicketDistributed.quarantine", 1, record -> new String(record.value(), StandardCharsets.UTF_8)
                        .contains(run));

        // When
        JsonPath replayed = Replay.since(start);

        // Then
        assertThat(replayed.getLong("topics.find { it.topic == 'TicketDistributed' }.refused"))
                .isEqualTo(1);
        assertThat(quarantined()).isEqualTo(quarantined + 1);
    }

    @Test
    void only_who_operates_the_system_may_replay_and_only_topics_that_the_service_reads() {
        String path = "/personnelticket/v2/replays";

        given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_CLOSE))
                .contentType(ContentType.JSON)
                .body("{}")
                .post(path)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.forCompanies(List.of(3), Permission.TOPICS_REPLAY))
                .contentType(ContentType.JSON)
                .body("{}")
                .post(path)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.with(Permission.TOPICS_REPLAY))
                .contentType(ContentType.JSON)
                .body("{\"topics\": [\"OfferPriced\"]}")
                .post(path)
                .then()
                .statusCode(400);
    }

    private TicketDistributed sold(String name, UUID contract) {
        TicketDistributed distribution = distribution(run + name, AT, ticket("1", contract, "976.00"));
        TestTopics.publish(distribution);
        awaitUsages(distribution, usages -> usages.getString("items[0].companyId") != null);
        return distribution;
    }

    private static void refunded(TicketRefunded refund, TicketDistributed distribution, int usages) {
        TestTopics.publish(refund);
        awaitUsages(distribution, found -> found.getInt("totalItems") == usages);
    }

    private JsonPath verification() {
        return getReport("verification?companyId=" + company + "&from=2024-05&to=2024-06")
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The bodies that were published of a distribution's usages. */
    private Set<String> published(TicketDistributed distribution) {
        return TestTopics.awaitRecords("UsageRegistered", 2, record -> distribution
                        .ticketDistributionId()
                        .equals(EventJson.read(record.value(), UsageRegistered.class)
                                .ticketDistributionId()))
                .stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .collect(Collectors.toSet());
    }

    private long quarantined() {
        try (TopicRecords records = new TopicRecords(kafka, 1)) {
            return List.of("TicketDistributed.quarantine", "TicketRefunded.quarantine", "ContractChanged.quarantine")
                    .stream()
                    .flatMap(topic -> records.whole(topic).stream())
                    .mapToLong(range -> range.lastOffset() + 1)
                    .sum();
        }
    }

    /** All rows of this test, as text. */
    private Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (Map.Entry<String, String> table : ROWS.entrySet()) {
            String of = table.getValue().formatted(table.getKey().equals("contract") ? company : run);
            rows.put(
                    table.getKey(),
                    Backup.rows(tables, "select t::text from " + table.getKey() + " t where " + of + " order by 1"));
        }
        return rows;
    }
}
