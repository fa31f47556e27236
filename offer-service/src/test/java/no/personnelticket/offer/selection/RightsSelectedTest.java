package no.personnelticket.offer.selection;

import static no.personnelticket.offer.Selections.traveller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.offer.FakeOffersApi;
import no.personnelticket.offer.Search;
import no.personnelticket.offer.Selections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RightsSelectedTest {

    @BeforeEach
    void goodAnswers() {
        FakeOffersApi.fresh();
    }

    @Test
    void a_selection_that_is_on_its_way_is_waited_for() {
        // Given
        RightsSelected selection = Selections.of(traveller("1", "levelA2"));
        var onItsWay = CompletableFuture.runAsync(
                () -> TestTopics.publish(selection), CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));

        // When
        var answer = Search.in(selection)
                .adult("1", selection.customerNumber(), "levelA2")
                .send();

        // Then
        answer.statusCode(200);
        onItsWay.join();
    }

    @Test
    void a_selection_that_never_comes_is_waited_for_a_short_time_only() {
        // Given
        RightsSelected unknown = Selections.of(traveller("1", "levelA2"));
        long start = System.nanoTime();

        // When
        var answer = Search.in(unknown)
                .adult("1", unknown.customerNumber(), "levelA2")
                .send();
        Duration waited = Duration.ofNanos(System.nanoTime() - start);

        // Then
        answer.statusCode(409).body("errorCode", equalTo("SELECTION_UNKNOWN"));
        assertThat(waited).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
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
                Selections.of(traveller("1", "levelA1")).travellers());

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
                .isEqualTo("the same selectionId came before with another content");
        Search.in(selection)
                .adult("1", selection.customerNumber(), "levelA2")
                .send()
                .statusCode(200)
                .body("offers[0].price.amount", equalTo("50.00"));
    }
}
