package no.personnelticket.usage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.usage.identity.EmployeeIdentity;
import no.personnelticket.usage.tax.TaxFreeAmounts;
import no.personnelticket.usage.tax.TaxableBenefit;

/** The reports of closed months, and what of the usages no report holds yet. */
@ApplicationScoped
public class ReportStore {

    /** Tells the lock on a company's months from other advisory locks. */
    private static final int MONTHS = 1;

    private static final String FIND = "select content, sha256 from report where company_id = ? and month = ?";

    private static final String OPEN_LINES = """
            select employee_reference, month as saving_month, sum(saving) as saving, count(*) as usages
            from placed_usage
            where company_id = ? and placed_usage.month <= ? and not reported and travel_type = 'PRIVATE'
            group by employee_reference, saving_month""";

    /**
     * A use was registered at the same instant as its distribution: where the distributions of that time stand is found
     * without looking up each of them.
     */
    private static final String HOLD = """
            with asked as (select ?::int as company_id, ?::date as month),
            open as materialized (
                select contract_id, employee_reference, travel_type, placed_usage.month as saving_month,
                       sum(saving) as saving, array_agg(usage_id) as usage_ids,
                       min(registered_at) filter (where refund_id is null) as first_at,
                       max(registered_at) filter (where refund_id is null) as last_at,
                       array_agg(refund_id) filter (where refund_id is not null) as refund_ids
                from placed_usage join asked using (company_id)
                where placed_usage.month <= asked.month and not reported
                group by contract_id, employee_reference, travel_type, placed_usage.month),
            held as (
                insert into report_holding (contract_id, saving_month, month, company_id, employee_reference, travel_type,
                                            usage_ids)
                select contract_id, saving_month, month, company_id, employee_reference, travel_type, usage_ids
                from open cross join asked
                order by contract_id, saving_month),
            source as (
                select topic, partition, kafka_offset from distribution
                where registered_at between (select min(first_at) from open) and (select max(last_at) from open)
                union all
                select topic, partition, kafka_offset from refund
                where refund_id in (select unnest(refund_ids) from open)),
            sources as (
                insert into report_source (company_id, month, topic, partition, first_offset, last_offset)
                select company_id, month, topic, partition, min(kafka_offset), max(kafka_offset)
                from source cross join asked
                group by company_id, month, topic, partition)
            select employee_reference, saving_month, sum(saving) as saving,
                   sum(cardinality(usage_ids))::int as usages
            from open where travel_type = 'PRIVATE' group by employee_reference, saving_month""";

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

    public ReportStore(Database database) {
        this.database = database;
    }

    /** Waits until nobody else closes a month of the company; holds until the transaction ends. */
    void lock(int companyId) {
        database.query("select pg_advisory_xact_lock(?, ?)", row -> row, MONTHS, companyId);
    }

    Optional<TaxSavingsReport> find(CompanyMonth month) {
        return database
                .query(
                        FIND,
                        row -> new TaxSavingsReport(
                                TaxSavingsReport.Status.FINAL, row.getBytes("content"), row.getString("sha256")),
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

    /** What the company's usages up to and with the month, that no report holds, come to. */
    List<ReportLine> openLines(CompanyMonth month) {
        return database.inLongTransaction(
                WholeMonth.LIMIT,
                () -> database.query(OPEN_LINES, ReportStore::line, month.companyId(), month.firstDay()));
    }

    /** The same, and from now on the month's report holds those usages. */
    List<ReportLine> hold(CompanyMonth month) {
        database.query("select set_config('work_mem', '128MB', true)", row -> row);
        return database.query(HOLD, ReportStore::line, month.companyId(), month.firstDay());
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

    private static ReportLine line(ResultSet row) throws SQLException {
        return new ReportLine(
                row.getObject("employee_reference", UUID.class),
                YearMonth.from(row.getObject("saving_month", LocalDate.class)),
                Money.nok(row.getBigDecimal("saving")),
                row.getInt("usages"));
    }
}
