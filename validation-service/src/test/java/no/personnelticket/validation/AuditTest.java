package no.personnelticket.validation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.http.token.Permission;
import no.personnelticket.testing.AuditLog;
import no.personnelticket.testing.Replay;
import no.personnelticket.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Who released a validation, read distributed tickets or replayed topics. */
@QuarkusTest
class AuditTest {

    /** Steps of a sale, which is stored anyway, and counts of tickets. */
    private static final Set<String> NOT_IN_THE_LOG =
            Set.of("validate", "reserveCoupon", "releaseCoupon", "countDistributedTickets");

    @Test
    void who_releases_a_validation_is_in_the_log() {
        // Given
        UUID validation = UUID.randomUUID();

        // When
        given().auth()
                .oauth2(Tokens.with(Permission.ENTITLEMENTS_VALIDATE))
                .header("ET-Client-Name", "sj-web")
                .delete("/customers/v2/benefits/entitlements/validations/" + validation)
                .then()
                .statusCode(404);

        // Then
        AuditLog.entries("subject=validationId=" + validation)
                .body("totalItems", equalTo(1))
                .body("items[0].action", equalTo("releaseValidation"))
                .body("items[0].clientName", equalTo("sj-web"));
    }

    @Test
    void who_reads_the_tickets_of_a_distribution_is_in_the_log() {
        // Given
        UUID distribution = UUID.randomUUID();

        // When
        given().auth()
                .oauth2(Tokens.with(Permission.USAGES_READ))
                .get("/customers/v2/benefits/entitlements/validations/distributed-tickets?ticketDistributionId="
                        + distribution)
                .then()
                .statusCode(200);

        // Then
        AuditLog.entries("subject=ticketDistributionId=" + distribution)
                .body("totalItems", equalTo(1))
                .body("items[0].action", equalTo("listDistributedTickets"));
    }

    @Test
    void who_replays_topics_is_in_the_log() {
        // Given
        int before = replays();

        // When
        Replay.since(Instant.now());

        // Then
        assertThat(replays()).isEqualTo(before + 1);
    }

    @Test
    void every_operation_is_audited_or_known_not_to_be() {
        assertThat(AuditLog.operationsWithout()).containsExactlyInAnyOrderElementsOf(NOT_IN_THE_LOG);
    }

    @Test
    void the_entry_of_every_operation_names_whom_its_body_names() {
        assertThat(AuditLog.operationsThatIgnoreTheirBody()).isEmpty();
    }

    private static int replays() {
        return AuditLog.entries("action=replayTopics&subject=topic=TicketDistributed")
                .extract()
                .path("totalItems");
    }
}
