package no.personnelticket.usage.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.ReceivedEvent;
import no.personnelticket.store.Database;
import no.personnelticket.store.RetentionJob;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.usage.Samples;
import no.personnelticket.usage.UsageServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ValidationRetentionTest extends UsageServiceTest {

    @Inject
    ValidationStore validations;

    @Inject
    RetentionJob retention;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Test
    void a_verdict_is_deleted_400_days_after_it_expired() {
        // Given
        UUID deleted = stored(Duration.ofDays(401));
        UUID kept = stored(Duration.ofDays(399));

        // When
        retention.run();

        // Then
        assertThat(database.query(
                        "select offer_id from validation where offer_id in (?, ?)",
                        row -> row.getObject(1, UUID.class),
                        deleted,
                        kept))
                .containsExactly(kept);
    }

    @Test
    void a_usage_from_before_the_verdicts_that_are_kept_is_neither_validated_nor_not() throws SQLException {
        // Given
        TicketDistributed old = Samples.distribution(UUID.randomUUID(), "976.00", "2024-05-20T10:00:00Z");
        TestTopics.publish(old);
        awaitUsages(old, usages -> Boolean.FALSE.equals(usages.get("items[0].validated")));

        // When
        alter(
                "usage",
                "update usage set registered_at = now() - interval '367 days' where ticket_distribution_id = '"
                        + old.ticketDistributionId() + "'");

        // Then
        assertThat(usages(old).getMap("items[0]")).doesNotContainKey("validated");
    }

    private UUID stored(Duration expiredFor) {
        UUID offerId = UUID.randomUUID();
        Instant expired = clock.instant().minus(expiredFor);
        OfferValidated verdict = Samples.verdict(offerId, OfferValidated.Verdict.VALID, expired, expired);
        validations.storeAll(
                List.of(new ReceivedEvent<>(verdict, verdict.id(), "fingerprint", "OfferValidated", 0, 1, null)));
        return offerId;
    }
}
