package no.personnelticket.rights.employee;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.store.TableColumns;
import no.personnelticket.store.TimeOrderedIds;

/** Writes many employee records at once. A person is identified by the digest of company, birth date and ssn. */
@Singleton
public class EmployeeImportStore {

    /** The same order in every transaction, so that imports of the same persons cannot deadlock. */
    private static final Comparator<EmployeeRecord> ORDER = Comparator.comparing(EmployeeRecord::companyId)
            .thenComparing(EmployeeRecord::dateOfBirth)
            .thenComparing(EmployeeRecord::ssn);

    private static final String LOCK_KNOWN = """
            select place, id
            from unnest(?, ?) with ordinality as person (company_id, person_key, place)
            join employee using (company_id, person_key)
            order by id for no key update of employee""";

    private static final String NUMBERS_IN_USE = """
            select place, id
            from unnest(?, ?) with ordinality as given (company_id, employee_no, place)
            join employee using (company_id, employee_no)
            where employee_no > 0 and not is_deleted""";

    private static final String LOCK_COMPANIES = """
            select pg_advisory_xact_lock(hashtext('employee import'), company_id)
            from (select distinct unnest(?) as company_id order by company_id) as given""";

    private final Database database;
    private final Clock clock;
    private final NationalIdStore nationalIds;
    private final TableColumns<IdentifiedEmployee> columns;
    private final SecureRandom random = new SecureRandom();

    public EmployeeImportStore(Database database, Clock clock, EmployeeStore employees, NationalIdStore nationalIds) {
        this.database = database;
        this.clock = clock;
        this.nationalIds = nationalIds;
        this.columns = employees.columns();
    }

    /**
     * Records divided by whether the person is in the register.
     *
     * @param known records of persons who are
     * @param added records of persons who are not, with new ids
     * @param numbersInUse refused records whose employee number another person has, with the id of that employee
     */
    public record People(
            List<IdentifiedEmployee> known, List<IdentifiedEmployee> added, Map<EmployeeRecord, UUID> numbersInUse) {

        private void put(EmployeeRecord record, UUID id, TimeOrderedIds newIds) {
            if (!numbersInUse.isEmpty() && numbersInUse.containsKey(record)) {
                return;
            }
            if (id == null) {
                added.add(new IdentifiedEmployee(newIds.next(), record));
            } else {
                known.add(new IdentifiedEmployee(id, record));
            }
        }
    }

    /**
     * Finds out which persons are in the register, and locks them until the transaction ends. The records have no ids,
     * and there is at most one for a person. Imports of one company wait for each other, so that no person is added
     * twice.
     */
    public People lock(List<EmployeeRecord> records) {
        database.query(LOCK_COMPANIES, row -> true, Column.of("int4", records, EmployeeRecord::companyId));
        List<EmployeeRecord> ordered = records.stream().sorted(ORDER).toList();
        Map<Integer, UUID> ids = idsByPlace(ordered);
        People people = new People(new ArrayList<>(), new ArrayList<>(), numbersInUse(ordered, ids));
        TimeOrderedIds newIds = new TimeOrderedIds(clock.instant(), random);
        for (int place = 1; place <= ordered.size(); place++) {
            people.put(ordered.get(place - 1), ids.get(place), newIds);
        }
        return people;
    }

    /**
     * The records with an employee number that another person has, with the id of that employee. Numbers of deleted
     * employees are free, zero and negative numbers need not be unique, and an employee among the records may change
     * the number.
     *
     * @param ids of the employees among the records, by position, counted from 1
     */
    Map<EmployeeRecord, UUID> numbersInUse(List<EmployeeRecord> records, Map<Integer, UUID> ids) {
        Set<UUID> given = new HashSet<>(ids.values());
        Map<EmployeeRecord, UUID> inUse = new HashMap<>();
        database.forEach(
                NUMBERS_IN_USE,
                row -> {
                    EmployeeRecord record = records.get(row.getInt("place") - 1);
                    UUID employee = row.getObject("id", UUID.class);
                    if (!record.isDeleted() && !given.contains(employee)) {
                        inUse.put(record, employee);
                    }
                },
                Column.of("int4", records, EmployeeRecord::companyId),
                Column.of("int8", records, EmployeeRecord::employeeNo));
        return inUse;
    }

    /** Whether there is such an employee, which is then locked until the transaction ends. */
    public boolean lock(UUID id, int companyId) {
        return database.exists(
                "select from employee where id = ? and company_id = ? and erased_at is null for update", id, companyId);
    }

    /**
     * Adds persons who are not in the register; throws if one was added meanwhile. Before that, the cached plans of
     * the connection are discarded: PostgreSQL checks each foreign key with such a plan, and a plan that was made
     * while the register was small scans whole tables for each row.
     */
    public void add(List<IdentifiedEmployee> people) {
        if (!people.isEmpty()) {
            database.update("discard plans");
            columns.copy(database, people);
        }
    }

    /**
     * An employee that a record changed.
     *
     * @param hasOtherAge whether the birth date was corrected
     * @param formerNumber the employee number until now; null if it did not change
     */
    public record Updated(UUID id, boolean hasOtherAge, Long formerNumber) {}

    /** Writes records of locked employees; returns those that changed. */
    public List<Updated> update(List<IdentifiedEmployee> known) {
        return known.isEmpty()
                ? List.of()
                : database.query(
                        update(),
                        row -> new Updated(
                                row.getObject("id", UUID.class),
                                row.getBoolean("has_other_age"),
                                row.getObject("former_number", Long.class)),
                        columns.parameters(known));
    }

    private Map<Integer, UUID> idsByPlace(List<EmployeeRecord> records) {
        Map<Integer, UUID> ids = new HashMap<>();
        database.forEach(
                LOCK_KNOWN,
                row -> ids.put(row.getInt("place"), row.getObject("id", UUID.class)),
                Column.of("int4", records, EmployeeRecord::companyId),
                Column.bytes(records, nationalIds::personKey));
        return ids;
    }

    private String update() {
        return "update employee set " + columns.assignment("given.") + " from " + columns.given()
                + " where employee.id = given.id and employee.company_id = given.company_id and "
                + columns.isChanged("employee.", "given.")
                + " returning old.id, old.date_of_birth <> new.date_of_birth as has_other_age, "
                + "nullif(old.employee_no, new.employee_no) as former_number";
    }
}
