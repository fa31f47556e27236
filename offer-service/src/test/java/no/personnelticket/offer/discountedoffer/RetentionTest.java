package no.personnelticket.offer.discountedoffer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import no.personnelticket.store.Database;
import no.personnelticket.store.RetentionJob;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetentionTest {

    @Inject
    Database database;

    @Inject
    RetentionJob job;

    @Test
    void what_nobody_asks_for_any_more_is_deleted() {
        // Given
        UUID oldSearch = search("91 days");
        UUID youngSearch = search("89 days");
        UUID oldOffer = offer(youngSearch, "31 days");
        UUID youngOffer = offer(youngSearch, "29 days");
        UUID oldSelection = selection("25 hours");
        UUID youngSelection = selection("23 hours");

        // When
        job.run();

        // Then
        assertThat(database.exists("select from idempotency_key where key = ?", oldSearch))
                .isFalse();
        assertThat(database.exists("select from idempotency_key where key = ?", youngSearch))
                .isTrue();
        assertThat(database.exists("select from offer where offer_id = ?", oldOffer))
                .isFalse();
        assertThat(database.exists("select from offer where offer_id = ?", youngOffer))
                .isTrue();
        assertThat(database.exists("select from selection where selection_id = ?", oldSelection))
                .isFalse();
        assertThat(database.exists("select from selection where selection_id = ?", youngSelection))
                .isTrue();
    }

    private UUID search(String age) {
        return insert(
                "insert into idempotency_key (key, fingerprint, created_at) values (?, '', now() - ?::interval)", age);
    }

    private UUID offer(UUID search, String age) {
        UUID id = UUID.randomUUID();
        database.update("""
                insert into offer (offer_id, client, search_key, place, expires_at, answer, event)
                select ?, 'a-client', ?, count(*), now() - ?::interval, '{}', '{}' from offer where search_key = ?""", id, search, age, search);
        return id;
    }

    private UUID selection(String age) {
        return insert("""
                insert into selection
                    (selection_id, customer_number, travel_date, selected_at, expires_at, fingerprint, event)
                select ?, 1, current_date, t, t, '', '{}' from (select now() - ?::interval as t) as expiry""", age);
    }

    private UUID insert(String sql, String age) {
        UUID id = UUID.randomUUID();
        database.update(sql, id, age);
        return id;
    }
}
