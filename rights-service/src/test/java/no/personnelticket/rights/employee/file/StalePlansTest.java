package no.personnelticket.rights.employee.file;

import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.row;
import static no.personnelticket.rights.Rights.today;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.personnelticket.rights.Rights;
import no.personnelticket.rights.employee.EmployeeImportStep;
import no.personnelticket.rights.employee.EmployeeRecord;
import no.personnelticket.rights.employee.KnownCodeStore;
import no.personnelticket.store.Database;
import org.junit.jupiter.api.Test;

/** A connection caches plans; one from when the tables were small would make a large file take minutes. */
@QuarkusTest
class StalePlansTest {

    private static final List<String> INDEXES =
            List.of("enable_indexscan", "enable_indexonlyscan", "enable_bitmapscan");

    @Inject
    Database database;

    @Inject
    EmployeeImportStep step;

    @Inject
    KnownCodeStore codes;

    @Test
    void foreign_keys_of_a_file_are_not_checked_by_plans_that_were_made_before_it() {
        long tablesRead = database.inTransaction(() -> {
            // Given
            set("off");
            database.update("discard plans");
            step.store(records(20));
            set("on");
            long before = wholeTablesRead();

            // When
            step.store(records(200));
            return wholeTablesRead() - before;
        });

        // Then
        assertThat(tablesRead).isLessThan(20);
    }

    private void set(String value) {
        INDEXES.forEach(setting -> database.update("set local " + setting + " = " + value));
    }

    private long wholeTablesRead() {
        return database.first("""
                        select sum(seq_scan)::bigint from pg_stat_xact_user_tables
                        where relname in ('company', 'employee', 'ticket_rights_holder', 'contract')""", row -> row.getLong(1)).orElseThrow();
    }

    private List<EmployeeRecord> records(int count) {
        String file = IntStream.range(0, count)
                .mapToObj(i -> row(fresh(), "1991-06-07", "2010-01-01", "", ""))
                .collect(Collectors.joining("\n"));
        List<EmployeeRecord> records = new ArrayList<>();
        EmployeeFile.open(new StringReader(Rights.HEADER + "\n" + file))
                .forEach(codes.all(), today(), row -> records.add(row.record()));
        return records;
    }
}
