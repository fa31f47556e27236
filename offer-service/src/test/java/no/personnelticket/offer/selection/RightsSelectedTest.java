package no.personnelticket.offer.selection;

import static no.personnelticket.offer.Selections.traveller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.offer.FakeOffersApi;
import no.personnelticket.offer.Search;
import no.personnelticket.offer.Selections;
import no.personnelticket.store.Database;
import no.personnelticket.testing.TestTopics;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RightsSelectedTest {

    @BeforeEach
    void goodAnswers() {
        FakeOffersApi.fresh();
    }

    @Inject
    Database database;

    @Test
    void a_selection_that_is_published_and_not_yet_processed_is_waited_for() {
        // Given
        RightsSelected selection = Selections.of(traveller("1", "levelA2"));
        CountDownLatch done = new CountDownLatch(1);
        var locked = lockSelections(done);
        TestTopics.publish(selection);
        CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS).execute(done::countDown);

        // When
        var answer = search(selection);

        // Then
        answer.statusCode(200);
        locked.join();
    }

    @Test
    void a_selection_that_may_be_among_those_not_yet_processed_is_not_said_to_be_unknown() {
        // Given
        RightsSelected selection = Selections.of(traveller("1", "levelA2"));
        CountDownLatch done = new CountDownLatch(1);
        var locked = lockSelections(done);
        TestTopics.publish(Selections.of(traveller("1", "levelA2")));

        // When
        var behind = search(selection);
        done.countDown();
        locked.join();

        // Then
        behind.statusCode(503).header("Retry-After", equalTo("2")).body("errorCode", equalTo("NOT_YET_PROCESSED"));
        Awaitility.await("caught up")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> search(selection).statusCode(409).body("errorCode", equalTo("SELECTION_UNKNOWN")));
    }

    @Test
    void a_selection_that_was_never_made_is_refused_soon() {
        // Given
        RightsSelected unknown = Selections.of(traveller("1", "levelA2"));
        search(unknown);
        long start = System.nanoTime();

        // When
        var answer = search(unknown);
        Duration waited = Duration.ofNanos(System.nanoTime() - start);

        // Then
        answer.statusCode(409).body("errorCode", equalTo("SELECTION_UNKNOWN"));
        assertThat(waited).isLessThan(Duration.ofSeconds(2));
    }

    private static ValidatableResponse search(RightsSelected selection) {
        return Search.in(selection)
                .adult("1", selection.customerNumber(), "levelA2")
                .send();
    }

    /** Nothing can be stored, and what is stored can still be read, until {@code done}. */
    private CompletableFuture<Void> lockSelections(CountDownLatch done) {
        CountDownLatch locked = new CountDownLatch(1);
        var lock = CompletableFuture.runAsync(() -> database.inTransaction(() -> {
            database.update("lock table selection in exclusive mode");
            locked.countDown();
            return await(done);
        }));
        await(locked);
        return lock;
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void a_selection_that_comes_again_changes_nothing_and_another_content_goes_to_quarantine() {
        // Given
        RightsSelected selection = Selections.of(traveller("1", "levelA2"));
        RightsSelected altered = new RightsSelected(
                selection.selectionId(),
                selection.customerNumber(),
                selection.travelDate(),
                selection.selectedAt(),
                selection.expiresAt(),
                Selections.of(traveller("1", "levelA1")).travellers(),
                selection.client());

        // When
        TestTopics.publish(selection);
        TestTopics.publish(selection);
        TestTopics.publish(altered);

        // Then
        var quarantined =
                TestTopics.awaitRecords("RightsSelected.quarantine", 1, record -> TestTopics.header(record, "ce_id")
                        .equals(selection.id()));
        assertThat(quarantined).hasSize(1);
        assertThat(TestTopics.header(quarantined.get(0), "quarantine_reason"))
                .isEqualTo("selectionId was received before with another content");
        Search.in(selection)
                .adult("1", selection.customerNumber(), "levelA2")
                .send()
                .statusCode(200)
                .body("offers[0].price.amount", equalTo("50.00"));
    }
}
