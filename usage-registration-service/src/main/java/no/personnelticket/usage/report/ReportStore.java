package no.personnelticket.usage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.usage.identity.EmployeeIdentity;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.month.ReportStatus;
import no.personnelticket.usage.tax.TaxFreeAmounts;
import no.personnelticket.usage.tax.TaxableBenefit;

/** The reports of closed months. */
@ApplicationScoped
public class ReportStore {

    /** Tells the lock on a company's months from other advisory locks. */
    private static final int MONTHS = 1;

    private static final String FIND = "select content, sha256 from report where company_id = ? and month = ?";

    private static final String ADD = """
            insert into report (company_id, month, content, sha256, closed_at, rates_version, rules_version)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String ADD_LINES = """
            insert into report_line (company_id, month, employee_reference, saving_month, saving, usages)
            select ?, ?, row.* from unnest(?, ?, ?, ?) as row""";

    private static final String ADD_EMPLOYEES = """
            insert into report_employee (company_id, month, employee_reference, employee_no, ssn, employee_status)
            select ?, ?, row.* from unnest(?, ?, ?, ?) as row""";

    private final Database database;

    ReportStore(Database database) {
        this.database = database;
    }

    /** Waits until nobody else closes a month of the company; holds until the transaction ends. */
    void lock(int companyId) {
        database.query("select pg_advisory_xact_lock(?, ?)", row -> row, MONTHS, companyId);
    }

    /** The report of a closed month. */
    public Optional<TaxSavingsReport> find(CompanyMonth month) {
        return database
                .query(
                        FIND,
                        row -> new TaxSavingsReport(
                                ReportStatus.FINAL, row.getBytes("content"), row.getString("sha256")),
                        month.companyId(),
                        month.firstDay())
                .stream()
                .findFirst();
    }

    /** The last month that the company closed. */
    Optional<YearMonth> lastClosed(int companyId) {
        return database
                .query(
                        "select month from report where company_id = ? order by month desc limit 1",
                        row -> YearMonth.from(row.getObject(1, LocalDate.class)),
                        companyId)
                .stream()
                .findFirst();
    }

    /** The companies with contracts that have not closed the month or a later one. */
    List<Integer> companiesToClose(YearMonth month) {
        return database.query("""
                select distinct company_id from contract
                where not exists (select from report where report.company_id = contract.company_id and month >= ?)
                order by company_id""", row -> row.getInt(1), month.atDay(1));
    }

    /** The months of a year that the company closed. */
    Map<YearMonth, MonthStatus> closed(int companyId, int year) {
        Map<YearMonth, MonthStatus> closed = new HashMap<>();
        database.query(
                """
                select month, closed_at, sha256, rates_version, rules_version from report
                where company_id = ? and extract(year from month) = ?""",
                row -> {
                    YearMonth month = YearMonth.from(row.getObject("month", LocalDate.class));
                    return closed.put(
                            month,
                            new MonthStatus(
                                    month.toString(),
                                    MonthStatus.Status.CLOSED,
                                    Database.instant(row, "closed_at"),
                                    row.getString("sha256"),
                                    row.getString("rates_version"),
                                    row.getString("rules_version")));
                },
                companyId,
                year);
        return closed;
    }

    /** The employees with a line in an earlier report of the month's year. */
    Set<UUID> employeesReportedIn(CompanyMonth month) {
        return Set.copyOf(database.query(
                """
                select distinct employee_reference from report_line
                where company_id = ? and month < ? and extract(year from saving_month) = ?""",
                row -> row.getObject(1, UUID.class),
                month.companyId(),
                month.firstDay(),
                month.month().getYear()));
    }

    /** Keeps the report. */
    void add(CompanyMonth month, TaxSavingsReport report, Instant closedAt) {
        database.update(
                ADD,
                month.companyId(),
                month.firstDay(),
                report.content(),
                report.sha256(),
                closedAt,
                TaxFreeAmounts.version(),
                TaxableBenefit.RULES_VERSION);
    }

    /** Keeps the lines of a report whose employees are kept. */
    void addLines(CompanyMonth month, Collection<ReportLine> lines) {
        database.update(
                ADD_LINES,
                month.companyId(),
                month.firstDay(),
                Column.of("uuid", lines, ReportLine::employeeReference),
                Column.of("date", lines, line -> line.savingMonth().atDay(1)),
                Column.of("numeric", lines, line -> line.saving().amount()),
                Column.of("int4", lines, ReportLine::usages));
    }

    /** Keeps who the employees of a report are. */
    void addEmployees(CompanyMonth month, Collection<EmployeeIdentity> employees) {
        database.update(
                ADD_EMPLOYEES,
                month.companyId(),
                month.firstDay(),
                Column.of("uuid", employees, EmployeeIdentity::employeeReference),
                Column.of("text", employees, EmployeeIdentity::employeeNo),
                Column.of("text", employees, EmployeeIdentity::ssn),
                Column.of("text", employees, EmployeeIdentity::employeeStatus));
    }
}
