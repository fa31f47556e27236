package no.personnelticket.rights.employee.file;

import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.row;
import static no.personnelticket.rights.Rights.today;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import no.personnelticket.rights.Rights;
import no.personnelticket.rights.employee.EmployeeImportStep;
import no.personnelticket.rights.employee.EmployeeRecord;
import no.personnelticket.rights.employee.KnownCodeStore;
import no.personnelticket.store.Database;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** PostgreSQL writes the key of a row that is there twice to its log, and a person's key holds the national id. */
@QuarkusTest
class ImportsThatMeetTest {

    private static final String WAITING = "select count(*) from pg_locks where locktype = 'advisory' and not granted";

    @Inject
    Database database;

    @Inject
    EmployeeImportStep step;

    @Inject
    KnownCodeStore codes;

    @Test
    void an_import_waits_for_another_one_of_its_company_before_it_looks_who_is_there() {
        // Given
        List<EmployeeRecord> records = records(row(fresh()));

        // When
        CompletableFuture<Void> second = database.inTransaction(() -> {
            step.store(records);
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> step.store(records));
            Awaitility.await("the second import waits")
                    .atMost(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(database.first(WAITING, row -> row.getInt(1)))
                            .contains(1));
            return other;
        });
        second.join();

        // Then
        assertThat(database.first(
                        "select count(*) from employee where employee_no = ?",
                        row -> row.getInt(1),
                        records.get(0).employeeNo()))
                .contains(1);
    }

    private List<EmployeeRecord> records(String row) {
        List<EmployeeRecord> records = new ArrayList<>();
        EmployeeFile.open(new StringReader(Rights.file(row)))
                .forEach(codes.all(), today(), read -> records.add(read.record()));
        return records;
    }
}
