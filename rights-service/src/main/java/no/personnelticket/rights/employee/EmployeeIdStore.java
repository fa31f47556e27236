package no.personnelticket.rights.employee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import no.personnelticket.rights.batch.BatchStore;
import no.personnelticket.rights.batch.Columns;

/** Goes through all employees, some at a time. */
@ApplicationScoped
public class EmployeeIdStore {

    private final BatchStore database;

    public EmployeeIdStore(BatchStore database) {
        this.database = database;
    }

    /** The next ids after one, in order; empty after the last. */
    public List<UUID> after(UUID id, int atMost) {
        return database.query(
                "select id from employee where id > all(?) order by id limit ?",
                Columns.ofOne("id", "uuid"),
                List.of(id),
                row -> row.getObject("id", UUID.class),
                atMost);
    }
}
