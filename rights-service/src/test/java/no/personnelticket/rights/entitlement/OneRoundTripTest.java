package no.personnelticket.rights.entitlement;

import static no.personnelticket.rights.Rights.claimedEmployee;
import static no.personnelticket.rights.Rights.entitlements;
import static no.personnelticket.rights.Rights.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import no.personnelticket.rights.CustomersApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL itself counts what it is asked, {@code begin} and {@code commit} included. */
@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class OneRoundTripTest {

    private static final String ASKED = """
            select calls || ' times ' || query from pg_stat_statements
            where dbid = (select oid from pg_database where datname = current_database())
            and query not like '%pg_stat_statements%' order by query""";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void statements_are_counted() throws SQLException {
        run("create extension if not exists pg_stat_statements");
    }

    @Test
    void an_entitlement_call_asks_the_database_once() throws SQLException {
        // Given
        int customer = claimedEmployee();
        run("select pg_stat_statements_reset()");

        // When
        entitlements(customer, today().toString()).statusCode(200).body("$", hasSize(2));

        // Then
        assertThat(asked())
                .singleElement()
                .asString()
                .startsWith("1 times select c.contract_id")
                .contains("from ticket_rights_holder");
    }

    private List<String> asked() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ASKED)) {
            List<String> asked = new ArrayList<>();
            while (row.next()) {
                asked.add(row.getString(1));
            }
            return asked;
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
