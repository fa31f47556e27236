package no.personnelticket.validation.validate;

import static no.personnelticket.validation.validate.ValidateTest.arrived;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.validation.Sale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OldRowsTest {

    private static final String VERDICTS = """
            insert into valid_verdict (validation_id, offer_id, validated_at, expires_at)
            select gen_random_uuid(), '00000000-0000-0000-0000-00000000000a', now() - age, now() - age
            from (values (interval '91 days'), (interval '89 days')) as old (age)""";

    private static final String RESERVATIONS = """
            insert into reservation (contract_id, offer_id, expires_at, held_until, ended, ended_at)
            select gen_random_uuid(), '00000000-0000-0000-0000-00000000000a', now() - age, now() - age, 'CONFIRMED', now()
            from (values (interval '91 days'), (interval '89 days')) as old (age)""";

    private static final String TICKETS = """
            insert into distributed_ticket (ticket_distribution_id, ticket_id, offer_id, standing, distributed_at)
            select gen_random_uuid()::text, '1', '00000000-0000-0000-0000-00000000000a', 'SKIPPED', now() - age
            from (values (interval '401 days'), (interval '399 days')) as old (age)""";

    @Inject
    DataSource database;

    @Test
    void verdicts_and_reservations_of_90_days_ago_go_when_new_ones_come() throws SQLException {
        // Given
        execute(VERDICTS);
        execute(RESERVATIONS);

        // When
        Validation.ask(arrived(Sale.today())).statusCode(200);

        // Then
        assertThat(rows("valid_verdict")).isEqualTo(1);
        assertThat(rows("reservation")).isEqualTo(1);
    }

    @Test
    void tickets_of_400_days_ago_go_when_new_ones_come() throws SQLException {
        // Given
        execute(TICKETS);
        TicketDistributed distribution = Sale.today().distributed(null);

        // When
        TestTopics.publish(distribution);

        // Then
        Awaitility.await("the old ticket to go").until(() -> rows("distributed_ticket") == 1);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private int rows(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from " + table + " where offer_id = '00000000-0000-0000-0000-00000000000a'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
