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
import java.util.function.Function;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;
import no.personnelticket.rights.PageStore;
import no.personnelticket.rights.PageStore.Search;
import no.personnelticket.rights.right.HireEndCause;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.store.PersonColumns;
import no.personnelticket.store.TableColumns;

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

    private final Database database;
    private final PageStore pages;
    private final NationalIdStore nationalIds;
    private final PersonColumns<IdentifiedEmployee> columns;

    public EmployeeStore(Database database, PageStore pages, NationalIdStore nationalIds) {
        this.database = database;
        this.pages = pages;
        this.nationalIds = nationalIds;
        this.columns = columns(nationalIds);
    }

    /** The columns of an employee. */
    TableColumns<IdentifiedEmployee> columns() {
        return columns.columns();
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
        database.update(columns.erase(), columns.erased(List.of(id), now));
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

    private static PersonColumns<IdentifiedEmployee> columns(NationalIdStore nationalIds) {
        return PersonColumns.of("employee", IdentifiedEmployee::id)
                .key("company_id", "int4", of(EmployeeRecord::companyId))
                .column("date_of_birth", "date", of(EmployeeRecord::dateOfBirth), PersonColumns.NO_DATE)
                .unique("person_key", "bytea", of(nationalIds::personKey), nationalIds::keyOfNobody)
                .encrypted("ssn", nationalIds::encrypted, nationalIds::ofNobody)
                .column("employee_no", "int8", of(EmployeeRecord::employeeNo), 0)
                .kept("employment_type_id", "int4", of(EmployeeRecord::employmentTypeId))
                .column("first_name", "text", of(EmployeeRecord::firstName), "")
                .column("surname", "text", of(EmployeeRecord::surname), "")
                .column("address_line", "text", of(EmployeeRecord::addressLine), "")
                .column("postal_code", "text", of(EmployeeRecord::postalCode), "")
                .kept("abstain_from_ticket", "bool", of(EmployeeRecord::abstainFromTicket))
                .column("hire_start_date", "date", of(EmployeeRecord::hireStartDate), PersonColumns.NO_DATE)
                .column("pay_type", "text", of(EmployeeRecord::payType), null)
                .column("hire_end_date", "date", of(EmployeeRecord::hireEndDate), null)
                .column("hire_end_cause", "text", of(EmployeeRecord::hireEndCause), null)
                .column("disability_grade", "int4", of(EmployeeRecord::disabilityGrade), 0)
                .column("disability_from_date", "date", of(EmployeeRecord::disabilityFromDate), null)
                .column("employment_percentage", "numeric", of(EmployeeRecord::employmentPercentage), 0)
                .column("employment_percentage_date", "date", of(EmployeeRecord::employmentPercentageDate), null)
                .column("paid_percentage", "numeric", of(EmployeeRecord::paidPercentage), null)
                .column("leave_from_date", "date", of(EmployeeRecord::leaveFromDate), null)
                .column("is_deleted", "bool", of(EmployeeRecord::isDeleted), true);
    }

    private static Function<IdentifiedEmployee, ?> of(Function<EmployeeRecord, ?> value) {
        return employee -> value.apply(employee.record());
    }
}
