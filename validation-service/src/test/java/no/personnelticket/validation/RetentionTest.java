package no.personnelticket.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import no.personnelticket.store.Database;
import no.personnelticket.store.RetentionJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RetentionTest {

    private static final String OFFER =
            "insert into offer (offer_id, fingerprint, expires_at, event) values ('%s', '', now() - interval '%d days', '{}')";

    private static final String VERDICT = """
            insert into verdict (validation_id, offer_id, valid, client, validated_at, expires_at, reservation_ids)
            select '%s', gen_random_uuid(), true, 'client', age, age, '{}' from (values (now() - interval '%d days')) as old (age)""";

    private static final String SIGNING_KEY =
            "insert into signing_key (key_id, jwk, created_at) values ('%s', '', now() - interval '%d days')";

    private static final String DISTRIBUTION = """
            insert into distribution (ticket_distribution_id, fingerprint, offer_id, distributed_at)
            values ('%s', '', gen_random_uuid(), now() - interval '%d days')""";

    @Inject
    Database database;

    @Inject
    RetentionJob retention;

    @ParameterizedTest
    @CsvSource({
        "offer, offer_id, 90",
        "verdict, validation_id, 90",
        "signing_key, key_id, 90",
        "distribution, ticket_distribution_id, 2200"
    })
    void rows_are_kept_as_long_as_they_are_needed(String table, String key, int days) {
        // Given
        String insert = List.of(OFFER, VERDICT, SIGNING_KEY, DISTRIBUTION).stream()
                .filter(sql -> sql.startsWith("insert into " + table + " "))
                .findFirst()
                .orElseThrow();
        database.update(String.format(insert, "00000000-0000-0000-0000-000000000001", days + 1));
        database.update(String.format(insert, "00000000-0000-0000-0000-000000000002", days - 1));

        // When
        retention.run();

        // Then
        assertThat(database.query(
                        "select " + key + "::text from " + table + " where " + key
                                + "::text like '00000000-0000-0000-0000-%'",
                        row -> row.getString(1)))
                .containsExactly("00000000-0000-0000-0000-000000000002");
        database.update("delete from " + table + " where " + key + "::text like '00000000-0000-0000-0000-%'");
    }

    @Test
    void reservations_go_with_their_offer_and_tickets_with_their_distribution() {
        // Given
        database.update(String.format(OFFER, "00000000-0000-0000-0000-000000000003", 91));
        database.update("insert into contract (contract_id, version, fingerprint, event)"
                + " values ('00000000-0000-0000-0000-000000000003', 1, '', '{}')");
        database.update("insert into reservation (reservation_id, contract_id, offer_id, expires_at, reserved_until)"
                + " select offer_id, offer_id, offer_id, expires_at, expires_at from offer"
                + " where offer_id = '00000000-0000-0000-0000-000000000003'");
        database.update(String.format(DISTRIBUTION, "old", 2201));
        database.update("insert into distributed_ticket values ('old', '1', '1', 'SKIPPED')");

        // When
        retention.run();

        // Then
        assertThat(database.exists(
                        "select 1 from reservation" + " where reservation_id = '00000000-0000-0000-0000-000000000003'"))
                .isFalse();
        assertThat(database.exists("select 1 from distributed_ticket where ticket_distribution_id = 'old'"))
                .isFalse();
    }
}
