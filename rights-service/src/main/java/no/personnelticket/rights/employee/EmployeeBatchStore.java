package no.personnelticket.rights.employee;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.personnelticket.messaging.TimeOrderedIds;
import no.personnelticket.rights.batch.BatchStore;
import no.personnelticket.rights.batch.Columns;
import no.personnelticket.rights.batch.ConcurrentChangeException;

/** Takes employee records, many at once. A person is known by company, birth date and ssn. */
@ApplicationScoped
public class EmployeeBatchStore {

    private static final Columns<EmployeeRecord> COLUMNS = Columns.<EmployeeRecord>of("id", "uuid", EmployeeRecord::id)
            .and("company_id", "int4", EmployeeRecord::companyId)
            .and("date_of_birth", "date", EmployeeRecord::dateOfBirth)
            .and("ssn", "text", EmployeeRecord::ssn)
            .and("employee_no", "int8", EmployeeRecord::employeeNo)
            .and("employment_type_id", "int4", EmployeeRecord::employmentTypeId)
            .and("first_name", "text", EmployeeRecord::firstName)
            .and("surname", "text", EmployeeRecord::surname)
            .and("address_line", "text", EmployeeRecord::addressLine)
            .and("postal_code", "text", EmployeeRecord::postalCode)
            .and("abstain_from_ticket", "bool", EmployeeRecord::abstainFromTicket)
            .and("hire_start_date", "date", EmployeeRecord::hireStartDate)
            .and("pay_type", "text", EmployeeRecord::payType)
            .and("hire_end_date", "date", EmployeeRecord::hireEndDate)
            .and("hire_end_cause", "text", EmployeeRecord::hireEndCause)
            .and("disability_grade", "int4", EmployeeRecord::disabilityGrade)
            .and("disability_from_date", "date", EmployeeRecord::disabilityFromDate)
            .and("employment_percentage", "numeric", EmployeeRecord::employmentPercentage)
            .and("employment_percentage_date", "date", EmployeeRecord::employmentPercentageDate)
            .and("paid_percentage", "numeric", EmployeeRecord::paidPercentage)
            .and("leave_from_date", "date", EmployeeRecord::leaveFromDate)
            .and("is_deleted", "bool", EmployeeRecord::isDeleted);

    private static final Columns<EmployeeRecord> CHANGEABLE =
            COLUMNS.without("id", "company_id", "date_of_birth", "ssn");

    private static final String SAVE = "insert into employee (" + COLUMNS.names() + ") select * from " + COLUMNS.rows()
            + " on conflict (company_id, date_of_birth, ssn) do update set (" + CHANGEABLE.names() + ") = row("
            + CHANGEABLE.names("excluded.") + ") where (" + CHANGEABLE.names("employee.") + ") is distinct from ("
            + CHANGEABLE.names("excluded.") + ") returning old.id is null as is_new";

    private static final Columns<EmployeeRecord> PERSON = Columns.<EmployeeRecord>of(
                    "company_id", "int4", EmployeeRecord::companyId)
            .and("date_of_birth", "date", EmployeeRecord::dateOfBirth)
            .and("ssn", "text", EmployeeRecord::ssn);

    private static final String KNOWN = """
            select n::int - 1 as position
            from unnest(?, ?, ?) with ordinality as person (company_id, date_of_birth, ssn, n)
            join employee using (company_id, date_of_birth, ssn)""";

    private static final String IDS = """
            select e.id from unnest(?, ?, ?) as person (company_id, date_of_birth, ssn)
            join employee e using (company_id, date_of_birth, ssn)""";

    /** The same order in every transaction, so that none waits for another that waits for it. */
    private static final Comparator<EmployeeRecord> ORDER = Comparator.comparing(EmployeeRecord::companyId)
            .thenComparing(EmployeeRecord::dateOfBirth)
            .thenComparing(EmployeeRecord::ssn);

    private final BatchStore database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public EmployeeBatchStore(BatchStore database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Records of people, all of them with new ids.
     *
     * @param known records of those who are in the register already, under an id of their own
     * @param fresh records of those who are not
     */
    public record LookedUp(List<EmployeeRecord> known, List<EmployeeRecord> fresh) {}

    /** Finds out who is in the register. Takes records without ids, at most one for a person. */
    public LookedUp lookUp(List<EmployeeRecord> records) {
        List<EmployeeRecord> all = withNewIds(records.stream().sorted(ORDER).toList());
        BitSet known = new BitSet(all.size());
        database.query(KNOWN, PERSON, all, row -> row.getInt("position")).forEach(known::set);
        Map<Boolean, List<EmployeeRecord>> parts = IntStream.range(0, all.size())
                .boxed()
                .collect(Collectors.partitioningBy(known::get, Collectors.mapping(all::get, Collectors.toList())));
        return new LookedUp(parts.get(true), parts.get(false));
    }

    /** Adds people who are not in the register; throws when one is after all. */
    public void add(List<EmployeeRecord> fresh) {
        database.add("employee", COLUMNS, fresh);
    }

    /**
     * What records did to the register.
     *
     * @param employeeIds of all
     * @param updated how many of them changed
     */
    public record Saved(List<UUID> employeeIds, int updated) {}

    /** Takes records of people who are in the register; throws when one is not any more. */
    public Saved save(List<EmployeeRecord> known) {
        List<Boolean> changes = database.query(SAVE, COLUMNS, known, row -> row.getBoolean("is_new"));
        if (changes.contains(true)) {
            throw new ConcurrentChangeException("An employee has become another person");
        }
        return new Saved(database.query(IDS, PERSON, known, row -> row.getObject("id", UUID.class)), changes.size());
    }

    private List<EmployeeRecord> withNewIds(List<EmployeeRecord> records) {
        TimeOrderedIds ids = new TimeOrderedIds(clock.instant(), random);
        return records.stream().map(record -> record.withId(ids.next())).toList();
    }
}
