package no.personnelticket.usage.report;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.store.encryption.ColumnCipher;
import no.personnelticket.store.encryption.EncryptedColumn;
import no.personnelticket.usage.identity.EmployeeIdentity;
import no.personnelticket.usage.month.CompanyMonth;

/** The identities of employees when a month was closed, with encrypted national ids. */
@ApplicationScoped
public class ReportEmployeeStore {

    private static final EncryptedColumn NATIONAL_ID = new EncryptedColumn(
            "report_employee", "ssn", "concat_ws(' ', 'report_employee', company_id, month, employee_reference)");

    private static final String ADD = """
            insert into report_employee (company_id, month, employee_reference, employee_no, ssn, employee_status)
            select ?, ?, row.* from unnest(?, ?, ?, ?) as row""";

    private static final String FIND = """
            select employee_reference, employee_no, ssn, employee_status from report_employee
            where company_id = ? and month = ?""";

    private final Database database;
    private final ColumnCipher cipher;

    ReportEmployeeStore(Database database, ColumnCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Produces
    @Singleton
    static EncryptedColumn nationalId() {
        return NATIONAL_ID;
    }

    /** Stores the employees of a report. */
    void add(CompanyMonth month, Collection<EmployeeIdentity> employees) {
        database.update(
                ADD,
                month.companyId(),
                month.firstDay(),
                Column.of("uuid", employees, EmployeeIdentity::employeeReference),
                Column.of("text", employees, EmployeeIdentity::employeeNo),
                Column.bytes(
                        employees,
                        employee -> cipher.encrypt(row(month, employee.employeeReference()), employee.ssn())),
                Column.of("text", employees, EmployeeIdentity::employeeStatus));
    }

    /** The employees of a closed month, by their reference. */
    public Map<UUID, EmployeeIdentity> find(CompanyMonth month) {
        return database
                .query(
                        FIND,
                        row -> {
                            UUID reference = row.getObject("employee_reference", UUID.class);
                            return new EmployeeIdentity(
                                    reference,
                                    row.getString("employee_no"),
                                    cipher.decryptText(row(month, reference), row.getBytes("ssn")),
                                    row.getString("employee_status"));
                        },
                        month.companyId(),
                        month.firstDay())
                .stream()
                .collect(toMap(EmployeeIdentity::employeeReference, employee -> employee));
    }

    private static String row(CompanyMonth month, UUID employeeReference) {
        return "report_employee " + month.companyId() + " " + month.firstDay() + " " + employeeReference;
    }
}
