package no.personnelticket.rights.employee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.personnelticket.rights.batch.BatchStore;
import no.personnelticket.rights.batch.Columns;

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
            + CHANGEABLE.names("excluded.") + ") returning id, old.id is null as is_new";

    private static final Columns<EmployeeRecord> PERSON = Columns.<EmployeeRecord>of(
                    "company_id", "int4", EmployeeRecord::companyId)
            .and("date_of_birth", "date", EmployeeRecord::dateOfBirth)
            .and("ssn", "text", EmployeeRecord::ssn);

    private static final String KNOWN = """
            select e.id from unnest(?, ?, ?) as person (company_id, date_of_birth, ssn)
            join employee e using (company_id, date_of_birth, ssn)""";

    /** The same order in every transaction, so that none waits for another that waits for it. */
    private static final Comparator<EmployeeRecord> ORDER = Comparator.comparing(EmployeeRecord::companyId)
            .thenComparing(EmployeeRecord::dateOfBirth)
            .thenComparing(EmployeeRecord::ssn);

    private final BatchStore database;

    public EmployeeBatchStore(BatchStore database) {
        this.database = database;
    }

    /**
     * What records did to the register.
     *
     * @param added with their new ids
     * @param known the ids of those who were there before
     * @param updated how many of them changed
     */
    public record Saved(List<EmployeeRecord> added, List<UUID> known, int updated) {}

    private record Written(UUID id, boolean isNew) {}

    /** Takes records without ids, at most one for a person. */
    public Saved save(List<EmployeeRecord> records) {
        Map<UUID, EmployeeRecord> byNewId = records.stream()
                .sorted(ORDER)
                .map(record -> record.withId(UUID.randomUUID()))
                .collect(Collectors.toMap(
                        EmployeeRecord::id, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
        List<Written> written = database.query(
                SAVE,
                COLUMNS,
                List.copyOf(byNewId.values()),
                row -> new Written(row.getObject("id", UUID.class), row.getBoolean("is_new")));
        List<EmployeeRecord> added = written.stream()
                .filter(Written::isNew)
                .map(one -> byNewId.remove(one.id()))
                .toList();
        return new Saved(added, known(List.copyOf(byNewId.values())), written.size() - added.size());
    }

    private List<UUID> known(List<EmployeeRecord> records) {
        return database.query(KNOWN, PERSON, records, row -> row.getObject("id", UUID.class));
    }
}
