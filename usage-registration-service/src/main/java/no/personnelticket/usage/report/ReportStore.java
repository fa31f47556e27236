package no.personnelticket.usage.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.store.encryption.ColumnCipher;
import no.personnelticket.store.encryption.EncryptedColumn;
import no.personnelticket.usage.month.CallingClient;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.month.CompanyYear;
import no.personnelticket.usage.month.ReportStatus;
import no.personnelticket.usage.month.WholeMonth;
import no.personnelticket.usage.tax.TaxFreeAmounts;
import no.personnelticket.usage.tax.TaxableBenefit;

/** The reports of closed months. */
@ApplicationScoped
public class ReportStore {

    /** Distinguishes the lock on closing from other advisory locks. */
    private static final int CLOSING = 1;

    private static final String FIND = "select content, sha256 from report where company_id = ? and month = ?";

    private static final String ADD = """
            insert into report (company_id, month, content, sha256, closed_at, closed_by, client_name, rates_version,
                                rules_version, skipped)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String CLOSED = """
            select month, closed_at, closed_by, client_name, sha256, rates_version, rules_version from report
            where company_id = ? and extract(year from month) = ?""";

    private static final String UNKNOWN = """
            select month, employee_reference, usages, saving from report_unknown_employee
            where company_id = ? and extract(year from month) = ? order by month, employee_reference""";

    private static final String ADD_UNKNOWN = """
            insert into report_unknown_employee (company_id, month, employee_reference, usages, saving)
            select ?, ?, row.* from unnest(?, ?, ?) as row""";

    private static final String LINES = """
            select employee_reference, saving_month, saving, usages from report_line
            where company_id = ? and month = ?""";

    private static final String ADD_LINES = """
            insert into report_line (company_id, month, employee_reference, saving_month, saving, usages)
            select ?, ?, row.* from unnest(?, ?, ?, ?) as row""";

    private static final EncryptedColumn CONTENT =
            new EncryptedColumn("report", "content", "concat_ws(' ', 'report', company_id, month)");

    private final Database database;
    private final ColumnCipher cipher;

    ReportStore(Database database, ColumnCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Produces
    @Singleton
    static EncryptedColumn content() {
        return CONTENT;
    }

    /**
     * Locks closing, for all companies, until the transaction ends. If a contract moves to another company, two
     * companies that close at the same time would both find its usages open.
     */
    void lock() {
        database.query(
                "select set_config('lock_timeout', ?, true)", row -> row, Long.toString(WholeMonth.LIMIT.toMillis()));
        database.query("select pg_advisory_xact_lock(?, 0)", row -> row, CLOSING);
    }

    /** The report of a closed month. */
    public Optional<TaxSavingsReport> find(CompanyMonth month) {
        return database
                .query(
                        FIND,
                        row -> new TaxSavingsReport(
                                ReportStatus.FINAL,
                                cipher.decrypt(row(month), row.getBytes("content")),
                                row.getString("sha256")),
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

    /** The months of the company that stay without a report, because a later one was closed. */
    Set<YearMonth> skipped(int companyId) {
        return Set.copyOf(database.query(
                "select distinct unnest(skipped) from report where company_id = ?",
                row -> YearMonth.from(row.getObject(1, LocalDate.class)),
                companyId));
    }

    /** The companies with contracts, now or in an earlier report, that have not closed the month or a later one. */
    List<Integer> companiesToClose(YearMonth month) {
        return database.query("""
                select company_id from (select company_id from contract union select company_id from report) as contract
                where not exists (select from report where report.company_id = contract.company_id and month >= ?)
                order by company_id""", row -> row.getInt(1), month.atDay(1));
    }

    /** The months of a year that the company closed. */
    Map<YearMonth, MonthStatus.Closed> closed(CompanyYear year) {
        Map<YearMonth, List<UnknownEmployee>> unknown = unknownEmployees(year);
        return database
                .query(
                        CLOSED,
                        row -> Map.entry(
                                month(row),
                                new MonthStatus.Closed(
                                        Database.instant(row, "closed_at"),
                                        row.getString("closed_by"),
                                        row.getString("client_name"),
                                        row.getString("sha256"),
                                        row.getString("rates_version"),
                                        row.getString("rules_version"),
                                        unknown.getOrDefault(month(row), List.of()))),
                        year.companyId(),
                        year.year())
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<YearMonth, List<UnknownEmployee>> unknownEmployees(CompanyYear year) {
        return database
                .query(
                        UNKNOWN,
                        row -> Map.entry(
                                month(row),
                                new UnknownEmployee(
                                        row.getObject("employee_reference", UUID.class),
                                        row.getInt("usages"),
                                        Money.nok(row.getBigDecimal("saving")))),
                        year.companyId(),
                        year.year())
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
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

    /**
     * Stores the report.
     *
     * @param skipped the months that stay without a report because of it
     */
    void add(
            CompanyMonth month,
            TaxSavingsReport report,
            Instant closedAt,
            CallingClient closedBy,
            Collection<YearMonth> skipped) {
        database.update(
                ADD,
                month.companyId(),
                month.firstDay(),
                cipher.encrypt(row(month), report.content()),
                report.sha256(),
                closedAt,
                closedBy.id(),
                closedBy.name(),
                TaxFreeAmounts.version(),
                TaxableBenefit.RULES_VERSION,
                Column.of("date", skipped, one -> one.atDay(1)));
    }

    /** The lines of a closed month. */
    public List<ReportLine> lines(CompanyMonth month) {
        return database.query(
                LINES,
                row -> new ReportLine(
                        row.getObject("employee_reference", UUID.class),
                        YearMonth.from(row.getObject("saving_month", LocalDate.class)),
                        Money.nok(row.getBigDecimal("saving")),
                        row.getInt("usages")),
                month.companyId(),
                month.firstDay());
    }

    /** Stores the lines of a report, after its employees. */
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

    private static String row(CompanyMonth month) {
        return "report " + month.companyId() + " " + month.firstDay();
    }

    /** Stores the employees whose usages could not be in the report. */
    void addUnknown(CompanyMonth month, Collection<UnknownEmployee> unknown) {
        database.update(
                ADD_UNKNOWN,
                month.companyId(),
                month.firstDay(),
                Column.of("uuid", unknown, UnknownEmployee::employeeReference),
                Column.of("int4", unknown, UnknownEmployee::usages),
                Column.of("numeric", unknown, employee -> employee.saving().amount()));
    }
}
