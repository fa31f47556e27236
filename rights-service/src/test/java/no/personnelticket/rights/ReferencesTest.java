package no.personnelticket.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import no.personnelticket.http.Permission;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;

/** The references that are checked once for a statement hold for everybody who writes, whichever way. */
@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class ReferencesTest {

    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String DAY_TRIP =
            "(select max(contract_id::text) from contract), 'starts_at', now(), 'ends_at', now()";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void an_employee_with_a_spouse_and_a_day_trip() throws SQLException {
        Object employee = Rights.holders(Rights.claimedEmployee()).get(0).get("employeeId");
        Rights.as(Permission.EMPLOYEES_WRITE)
                .body(Map.of(
                        "employeeId", employee,
                        "familyRelation", "SPOUSE",
                        "firstName", "Ola",
                        "surname", "Nordmann",
                        "dateOfBirth", "1980-01-01",
                        "isDeleted", false))
                .post("/personnelticket/v2/family-members")
                .then()
                .statusCode(201);
        execute(insertLike("contract", "contract_parent", DAY_TRIP));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "employee, company_id, 4711",
                "ticket_rights_holder, employee_id, gen_random_uuid()",
                "ticket_rights_holder, family_member_id, gen_random_uuid()",
                "contract, holder_id, gen_random_uuid()",
                "contract, contract_parent, \"gen_random_uuid(), 'starts_at', now(), 'ends_at', now()\""
            })
    void a_row_that_names_one_that_is_not_there_is_refused(String table, String column, String nobody) {
        refused(() -> execute(insertLike(table, column, nobody)));
    }

    @Test
    void such_a_row_is_refused_by_copy_too() {
        refused(() -> {
            try (Connection connection = database.getConnection()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy ticket_rights_holder (id, employee_id, ticket_holder_code) from stdin",
                                new StringReader(UUID.randomUUID() + "\t" + UUID.randomUUID() + "\tNOBODY"));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "company, company_id, employee, company_id",
        "employee, id, ticket_rights_holder, employee_id",
        "family_member, id, ticket_rights_holder, family_member_id",
        "ticket_rights_holder, id, contract, holder_id",
        "contract, contract_id, contract, contract_parent"
    })
    void a_row_that_another_names_is_not_deleted_and_neither_key_nor_reference_changes(
            String table, String key, String child, String column) {
        String named = "(select max(" + column + "::text) from " + child + ")";
        refused(() -> execute("delete from " + table + " where " + key + "::text = " + named));
        String other = key.equals("company_id") ? "4711" : "gen_random_uuid()";
        refused(() ->
                execute("update " + table + " set " + key + " = " + other + " where " + key + "::text = " + named));
        refused(() -> execute(
                "update " + child + " set " + column + " = " + other + " where " + column + "::text = " + named));
    }

    @Test
    void a_row_that_nobody_names_is_deleted() {
        UUID alone = UUID.randomUUID();
        assertThatCode(() -> {
                    execute(insertEmployee(alone));
                    execute("delete from employee where id = '" + alone + "'");
                })
                .doesNotThrowAnyException();
    }

    @Test
    void one_cannot_be_deleted_while_another_who_names_it_is_being_added() throws SQLException {
        // Given
        UUID parent = UUID.randomUUID();
        execute(insertEmployee(parent));
        try (Connection adding = begin(insertLike("ticket_rights_holder", "employee_id", "'" + parent + "'"))) {
            // When
            CompletableFuture<Void> deleting = begun("delete from employee where id = '" + parent + "'");
            adding.commit();

            // Then
            refused(deleting::join);
        }
    }

    @Test
    void nobody_can_name_one_that_is_being_deleted() throws SQLException {
        // Given
        UUID parent = UUID.randomUUID();
        execute(insertEmployee(parent));
        try (Connection deleting = begin("delete from employee where id = '" + parent + "'")) {
            // When
            CompletableFuture<Void> adding =
                    begun(insertLike("ticket_rights_holder", "employee_id", "'" + parent + "'"));
            deleting.commit();

            // Then
            refused(adding::join);
        }
    }

    private static void refused(ThrowingCallable statement) {
        Throwable thrown = catchThrowable(statement);
        assertThat(thrown instanceof CompletionException ? thrown.getCause() : thrown)
                .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState())
                        .isEqualTo(FOREIGN_KEY_VIOLATION));
    }

    /** Another row that is the same as one of the table but for its keys and the column. */
    private static String insertLike(String table, String column, String value) {
        return "insert into " + table + " select other.* from (select one from " + table + " as one limit 1) as row,"
                + " jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(), 'contract_id', gen_random_uuid(),"
                + " 'ticket_holder_code', gen_random_uuid(), '" + column + "', " + value + ")) as other";
    }

    private static String insertEmployee(UUID id) {
        return insertLike("employee", "id", "'" + id + "', 'ssn', lpad(floor(random() * 100000)::text, 5, '0')");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection begin(String sql) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return connection;
    }

    /** Begins it, and returns when it waits for somebody. */
    private CompletableFuture<Void> begun(String sql) {
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> {
            try {
                execute(sql);
            } catch (SQLException refused) {
                throw new CompletionException(refused);
            }
        });
        Awaitility.await("waits for holders").until(this::somebodyWaitsForHolders);
        return running;
    }

    private boolean somebodyWaitsForHolders() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery(
                        "select from pg_locks where relation = 'ticket_rights_holder'::regclass and not granted")) {
            return waiting.next();
        }
    }
}
