package no.personnelticket.offer.offered;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MigrationTest {

    @Inject
    AgroalDataSource database;

    @Test
    void an_offer_that_was_kept_by_itself_is_kept_with_its_search_after_the_migration() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Given
            statement.execute("create schema before");
            statement.execute("set local search_path = before");
            statement.execute("create table step (like public.step including all)");
            statement.execute(migration("V1_1__offers.sql"));
            statement.execute("insert into offer (offer_id, customer_number, expires_at, document)"
                    + " values (gen_random_uuid(), 1, now(), '{\"name\":\"Flex\"}')");

            // When
            statement.execute(migration("V1_2__offers_are_kept_with_their_search.sql"));

            // Then
            assertThat(answer(statement)).isEqualTo("{\"offers\":[{\"name\":\"Flex\"}]}");
            connection.rollback();
        }
    }

    private static String answer(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select convert_from(answer, 'UTF8') from offer join step on key = step_key")) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private static String migration(String file) throws IOException {
        try (InputStream sql = MigrationTest.class.getResourceAsStream("/db/migration/" + file)) {
            return new String(sql.readAllBytes(), UTF_8);
        }
    }
}
