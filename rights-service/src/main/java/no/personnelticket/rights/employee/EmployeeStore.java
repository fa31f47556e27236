package no.personnelticket.rights.employee;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    static final TableStore<EmployeeRecord> EMPLOYEES = TableStore.<EmployeeRecord>of("employee")
            .key("id", "uuid", EmployeeRecord::id)
            .key("company_id", "int4", EmployeeRecord::companyId)
            .column("date_of_birth", "date", EmployeeRecord::dateOfBirth)
            .column("ssn", "text", EmployeeRecord::ssn)
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

    private static final Search SEARCH = new Search("*", """
            from employee
            where company_id = ? and (?::bigint is null or employee_no = ?)
                and (?::date is null or date_of_birth = ?) and (?::text is null or ssn = ?)""", "employee_no, id");

    private final Database database;
    private final PageStore pages;

    public EmployeeStore(Database database, PageStore pages) {
        this.database = database;
        this.pages = pages;
    }

    public Optional<EmployeeRecord> find(UUID id) {
        return database.first("select * from employee where id = ?", EmployeeStore::employee, id);
    }

    /** Those of the ids that are employees of the company. */
    public List<EmployeeRecord> find(int companyId, Collection<UUID> ids) {
        return database.query(
                "select * from employee where company_id = ? and id = any(?)",
                EmployeeStore::employee,
                companyId,
                Column.ids(ids));
    }

    /** Of a company; those with the number, birth date and last five digits, where given. */
    public Page<EmployeeRecord> search(
            int companyId, Long employeeNo, LocalDate dateOfBirth, String ssn, Paging paging) {
        return pages.page(
                SEARCH,
                EmployeeStore::employee,
                paging,
                companyId,
                employeeNo,
                employeeNo,
                dateOfBirth,
                dateOfBirth,
                ssn,
                ssn);
    }

    /** The next ids after one, in order; empty after the last. */
    public List<UUID> idsAfter(UUID id, int atMost) {
        return database.query(
                "select id from employee where id > ? order by id limit ?",
                row -> row.getObject("id", UUID.class),
                id,
                atMost);
    }

    private static EmployeeRecord employee(ResultSet row) throws SQLException {
        return new EmployeeRecord(
                row.getObject("id", UUID.class),
                row.getLong("employee_no"),
                row.getInt("company_id"),
                row.getInt("employment_type_id"),
                row.getObject("date_of_birth", LocalDate.class),
                row.getString("ssn"),
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
}
