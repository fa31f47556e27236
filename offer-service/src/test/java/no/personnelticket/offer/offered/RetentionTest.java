package no.personnelticket.offer.offered;

import static no.personnelticket.offer.Selections.traveller;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.offer.FakeOffersApi;
import no.personnelticket.offer.Search;
import no.personnelticket.offer.Selections;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetentionTest {

    @Inject
    AgroalDataSource database;

    @Test
    void searches_take_away_what_nobody_asks_for_any_more() throws SQLException {
        // Given
        FakeOffersApi.fresh();
        RightsSelected selection = Selections.of(traveller("1", "levelA2"));
        TestTopics.publish(selection);
        UUID oldStep = step("91 days");
        UUID youngStep = step("89 days");
        UUID oldOffer = offer("31 days");
        UUID youngOffer = offer("29 days");

        // When
        Search.in(selection)
                .adult("1", selection.customerNumber(), "levelA2")
                .send()
                .statusCode(200);

        // Then
        assertThat(exists("select 1 from step where key = ?", oldStep)).isFalse();
        assertThat(exists("select 1 from step where key = ?", youngStep)).isTrue();
        assertThat(exists("select 1 from offer where offer_id = ?", oldOffer)).isFalse();
        assertThat(exists("select 1 from offer where offer_id = ?", youngOffer)).isTrue();
    }

    private UUID step(String age) throws SQLException {
        return insert("insert into step (key, fingerprint, taken_at) values (?, '', now() - cast(? as interval))", age);
    }

    private UUID offer(String age) throws SQLException {
        return insert(
                "insert into offer (offer_id, step_key, expires_at)"
                        + " values (?, gen_random_uuid(), now() - cast(? as interval))",
                age);
    }

    private UUID insert(String sql, String age) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.setString(2, age);
            statement.executeUpdate();
            return id;
        }
    }

    private boolean exists(String sql, UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
