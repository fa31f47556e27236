package no.personnelticket.rights.holder;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.personnelticket.rights.batch.BatchStore;
import no.personnelticket.rights.batch.Columns;
import no.personnelticket.rights.right.Employment;
import no.personnelticket.rights.right.FamilyRelation;
import no.personnelticket.rights.right.HireEndCause;
import no.personnelticket.rights.right.HolderFacts;
import no.personnelticket.rights.traveller.StudentProof;

/** Makes and reads holders, many at once. */
@ApplicationScoped
public class HolderBatchStore {

    private static final String OF_EMPLOYEES = """
            select h.id, h.employee_id, e.company_id, h.customer_number, h.student_from, h.student_to, f.family_relation, f.is_deleted,
                coalesce(f.date_of_birth, e.date_of_birth) as date_of_birth, e.hire_start_date, e.hire_end_date,
                e.hire_end_cause, e.abstain_from_ticket, e.is_deleted as employee_is_deleted
            from ticket_rights_holder h
            join employee e on e.id = h.employee_id
            left join family_member f on f.id = h.family_member_id
            where h.employee_id = any(?)
            order by h.id""";

    private final BatchStore database;
    private final SecureRandom random = new SecureRandom();
    private final Columns<NewHolder> columns = Columns.<NewHolder>of("id", "uuid", NewHolder::id)
            .and("employee_id", "uuid", NewHolder::employeeId)
            .and("family_member_id", "uuid", NewHolder::familyMemberId)
            .and("ticket_holder_code", "text", holder -> PickupCode.from(random));

    public HolderBatchStore(BatchStore database) {
        this.database = database;
    }

    /** Gives each a pickup code of its own; one who is a holder already keeps everything. */
    public void create(List<NewHolder> holders) {
        database.update(
                "insert into ticket_rights_holder (" + columns.names() + ") select * from " + columns.rows()
                        + " on conflict (id) do nothing",
                columns,
                holders);
    }

    /** As {@link #create}, for employees who are no holders yet. */
    public void add(List<NewHolder> holders) {
        database.add("ticket_rights_holder", columns, holders);
    }

    /** The employees and their family members. */
    public List<Holder> ofEmployees(List<UUID> employeeIds) {
        return ofEmployees(OF_EMPLOYEES, employeeIds);
    }

    /** The employees and their family members; nobody else changes or claims their rights until the transaction ends. */
    public List<Holder> lockOfEmployees(List<UUID> employeeIds) {
        return ofEmployees(OF_EMPLOYEES + " for no key update of h", employeeIds);
    }

    private List<Holder> ofEmployees(String query, List<UUID> employeeIds) {
        return database.query(query, Columns.ofOne("employee_id", "uuid"), employeeIds, HolderBatchStore::holder);
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                row.getObject("id", UUID.class),
                row.getObject("employee_id", UUID.class),
                row.getInt("company_id"),
                row.getObject("customer_number", Long.class),
                StudentProof.ofNullable(
                        row.getObject("student_from", LocalDate.class), row.getObject("student_to", LocalDate.class)),
                new HolderFacts(
                        value(row.getString("family_relation"), FamilyRelation.class),
                        row.getObject("date_of_birth", LocalDate.class),
                        row.getBoolean("is_deleted"),
                        new Employment(
                                row.getObject("hire_start_date", LocalDate.class),
                                row.getObject("hire_end_date", LocalDate.class),
                                value(row.getString("hire_end_cause"), HireEndCause.class),
                                row.getBoolean("abstain_from_ticket"),
                                row.getBoolean("employee_is_deleted"))));
    }

    private static <E extends Enum<E>> E value(String name, Class<E> type) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
