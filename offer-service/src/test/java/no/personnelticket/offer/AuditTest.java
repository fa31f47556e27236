package no.personnelticket.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Set;
import no.personnelticket.testing.AuditLog;
import no.personnelticket.testing.Replay;
import org.junit.jupiter.api.Test;

/** Who replayed topics. */
@QuarkusTest
class AuditTest {

    /** Steps of a sale, which is stored anyway, and the rules of pricing. */
    private static final Set<String> NOT_IN_THE_LOG =
            Set.of("searchStopPlaces", "getOffer", "explainOffer", "findDiscountSchemes");

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
        return AuditLog.entries("action=replayTopics&subject=topic=RightsSelected")
                .extract()
                .path("totalItems");
    }
}
