package no.personnelticket.rights.employee;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;
import no.personnelticket.rights.PageStore;
import no.personnelticket.rights.PageStore.Search;
import no.personnelticket.rights.TableStore;
import no.personnelticket.rights.right.HireEndCause;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;

/** The employees of all companies. */
@Singleton
public class EmployeeStore {

    private static final Search SEARCH = new Search("*", """
            from employee
            where company_id = ? and erased_at is null and (?::bigint is null or employee_no = ?)
                and (?::date is null or date_of_birth = ?) and (?::bytea[] is null or person_key = any (?))""", "employee_no, id");

    /** Without a birth date, a national id is searched for with each birth date of the company's employees. */
    private static final String BIRTH_DATES = """
            select distinct date_of_birth from employee where company_id = ? and (?::date is null or date_of_birth = ?)""";

    private static final String ERASE = """
            update employee set ssn = ?, person_key = ?, employee_no = 0, date_of_birth = '1900-01-01', first_name = '',
                surname = '', address_line = '', postal_code = '', hire_start_date = '1900-01-01', pay_type = null,
                hire_end_date = null, hire_end_cause = null, disability_grade = 0, disability_from_date = null,
                employment_percentage = 0, employment_percentage_date = null, paid_percentage = null, leave_from_date = null,
                is_deleted = true, erased_at = ? where id = ?""";

    private final Database database;
    private final PageStore pages;
    private final NationalIdStore nationalIds;
    private final TableStore<EmployeeRecord> table;

    public EmployeeStore(Database database, PageStore pages, NationalIdStore nationalIds) {
        this.database = database;
        this.pages = pages;
        this.nationalIds = nationalIds;
        this.table = table(nationalIds);
    }

    /** The columns of an employee. */
    TableStore<EmployeeRecord> table() {
        return table;
    }

    public Optional<EmployeeRecord> find(UUID id) {
        return database.first("select * from employee where id = ? and erased_at is null", this::employee, id);
    }

    /** The employees of the company with these ids. */
    public List<EmployeeRecord> find(int companyId, Collection<UUID> ids) {
        return database.query(
                "select * from employee where company_id = ? and id = any(?) and erased_at is null",
                this::employee,
                companyId,
                Column.ids(ids));
    }

    /** The employees of a company by number, birth date and last five digits; null for any. */
    public Page<EmployeeRecord> search(
            int companyId, Long employeeNo, LocalDate dateOfBirth, String ssn, Paging paging) {
        Column personKeys = ssn == null ? null : personKeys(companyId, dateOfBirth, ssn);
        return pages.page(
                SEARCH,
                this::employee,
                paging,
                companyId,
                employeeNo,
                employeeNo,
                dateOfBirth,
                dateOfBirth,
                personKeys,
                personKeys);
    }

    private Column personKeys(int companyId, LocalDate dateOfBirth, String ssn) {
        List<LocalDate> birthDates = database.query(
                BIRTH_DATES, row -> row.getObject(1, LocalDate.class), companyId, dateOfBirth, dateOfBirth);
        return Column.bytes(birthDates, born -> nationalIds.personKey(companyId, born, ssn));
    }

    /** Erases everything about the person permanently; the row shows only that there was an employee. */
    public void erase(UUID id, Instant now) {
        database.update(ERASE, nationalIds.ofNobody(id), nationalIds.keyOfNobody(id), now, id);
    }

    /** The next ids after this one, in order; empty after the last. */
    public List<UUID> idsAfter(UUID id, int atMost) {
        return database.query(
                "select id from employee where id > ? order by id limit ?",
                row -> row.getObject("id", UUID.class),
                id,
                atMost);
    }

    private EmployeeRecord employee(ResultSet row) throws SQLException {
        return new EmployeeRecord(
                row.getObject("id", UUID.class),
                row.getLong("employee_no"),
                row.getInt("company_id"),
                row.getInt("employment_type_id"),
                row.getObject("date_of_birth", LocalDate.class),
                nationalIds.ssn(row.getObject("id", UUID.class), row.getBytes("ssn")),
                row.getString("first_name"),
                row.getString("surname"),
                row.getString("address_line"),
                row.getString("postal_code"),
                row.getBoolean("abstain_from_ticket"),
                row.getObject("hire_start_date", LocalDate.class),
                row.getString("pay_type"),
                row.getObject("hire_end_date", LocalDate.class),
                HireEndCause.ofNullable(row.getString("hire_end_cause")),
                row.getInt("disability_grade"),
                row.getObject("disability_from_date", LocalDate.class),
                row.getBigDecimal("employment_percentage"),
                row.getObject("employment_percentage_date", LocalDate.class),
                row.getBigDecimal("paid_percentage"),
                row.getObject("leave_from_date", LocalDate.class),
                row.getBoolean("is_deleted"));
    }

    private static TableStore<EmployeeRecord> table(NationalIdStore nationalIds) {
        return TableStore.<EmployeeRecord>of("employee")
                .key("id", "uuid", EmployeeRecord::id)
                .key("company_id", "int4", EmployeeRecord::companyId)
                .column("date_of_birth", "date", EmployeeRecord::dateOfBirth)
                .column("person_key", "bytea", nationalIds::personKey)
                .encrypted("ssn", nationalIds::encrypted)
                .column("employee_no", "int8", EmployeeRecord::employeeNo)
                .column("employment_type_id", "int4", EmployeeRecord::employmentTypeId)
                .column("first_name", "text", EmployeeRecord::firstName)
                .column("surname", "text", EmployeeRecord::surname)
                .column("address_line", "text", EmployeeRecord::addressLine)
                .column("postal_code", "text", EmployeeRecord::postalCode)
                .column("abstain_from_ticket", "bool", EmployeeRecord::abstainFromTicket)
                .column("hire_start_date", "date", EmployeeRecord::hireStartDate)
                .column("pay_type", "text", EmployeeRecord::payType)
                .column("hire_end_date", "date", EmployeeRecord::hireEndDate)
                .column("hire_end_cause", "text", EmployeeRecord::hireEndCause)
                .column("disability_grade", "int4", EmployeeRecord::disabilityGrade)
                .column("disability_from_date", "date", EmployeeRecord::disabilityFromDate)
                .column("employment_percentage", "numeric", EmployeeRecord::employmentPercentage)
                .column("employment_percentage_date", "date", EmployeeRecord::employmentPercentageDate)
                .column("paid_percentage", "numeric", EmployeeRecord::paidPercentage)
                .column("leave_from_date", "date", EmployeeRecord::leaveFromDate)
                .column("is_deleted", "bool", EmployeeRecord::isDeleted);
    }
}
