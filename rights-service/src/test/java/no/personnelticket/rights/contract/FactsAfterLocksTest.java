package no.personnelticket.rights.contract;

import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.ContractChanged.Status;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.rights.Rights;
import no.personnelticket.store.Database;
import no.personnelticket.testing.TestTopics;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever waited for a lock decides from, and publishes, what was committed in the meantime. */
@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class FactsAfterLocksTest {

    private static final String WAITING = """
            select from pg_stat_activity
            where wait_event_type = 'Lock' and query like ? and datname = current_database()""";

    @Inject
    AgroalDataSource pool;

    @Inject
    Database database;

    @Inject
    ContractStore contracts;

    @Inject
    ContractChangedPublisher publisher;

    @Inject
    RightsStep rights;

    private UUID employee;

    @BeforeEach
    void an_employee() {
        int number = fresh();
        importCsv(row(number)).statusCode(200);
        employee = UUID.fromString((String) Rights.holders(number).get(0).get("id"));
    }

    @Test
    void rights_follow_from_facts_that_are_committed_while_the_holder_is_waited_for() throws SQLException {
        whileLocked(
                "update employee set is_deleted = true where id = '" + employee + "'",
                "select from ticket_rights_holder where id = '" + employee + "' for update",
                "%from ticket_rights_holder where employee_id%",
                () -> database.inTransaction(() -> rights.bringUpToDate(List.of(employee))));
        assertThat(contracts.ofHolders(List.of(employee)))
                .hasSize(2)
                .extracting(Contract::status)
                .containsOnly(Status.ENDED);
    }

    @Test
    void an_image_has_what_is_committed_while_the_contract_is_waited_for() throws SQLException {
        // Given
        long customer = fresh();
        database.inTransaction(() -> {
            contracts.nextVersionOfHolders(List.of(employee));
            return null;
        });

        // When
        whileLocked(
                "update ticket_rights_holder set customer_number = " + customer + " where id = '" + employee + "'",
                "update contract set version = version + 1 where holder_id = '" + employee + "'",
                "%from contract where contract_id%",
                () -> publisher.publishOfHolders(List.of(employee)));

        // Then
        List<ContractChanged> images = TestTopics.await(
                ContractChanged.class, 2, image -> image.employeeReference().equals(employee) && image.version() == 3);
        assertThat(images).allSatisfy(image -> assertThat(image.consumers()).containsExactly(customer));
    }

    /** Lets the work begin while another transaction holds the lock, and commits that one when the work waits for it. */
    private void whileLocked(String change, String lock, String waitingFor, Supplier<?> work) throws SQLException {
        try (Connection other = pool.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(change);
            statement.execute(lock);
            CompletableFuture<?> working = CompletableFuture.supplyAsync(work);
            Awaitility.await("waits for the lock").untilAsserted(() -> assertThat(database.exists(WAITING, waitingFor))
                    .isTrue());
            other.commit();
            other.setAutoCommit(true);
            working.join();
        }
    }
}
