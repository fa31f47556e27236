package no.personnelticket.usage.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.store.Database;
import no.personnelticket.usage.lineage.LineLineage.Line;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.search.RegisteredUsage.Source;

/** Reads the usages of reports. */
@ApplicationScoped
class LineageStore {

    private static final String SELECT = """
            select report_line.company_id, report_line.month as closed_month, employee_reference, employee_no, saving_month,
                   report_line.saving as line_saving, usage.usage_id, usage.ticket_distribution_id, usage.ticket_id,
                   usage.saving, usage.refund_id, topic, partition, kafka_offset, event_id, trace_parent
            from report_line
            join report_employee using (company_id, month, employee_reference)
            join report_usages using (company_id, month, employee_reference, saving_month)
            join usage_event as usage on (usage.contract_id, usage.month) = (report_usages.contract_id, saving_month)
                and usage.usage_id = any (report_usages.usage_ids)
            where report_usages.travel_type = 'PRIVATE' and %s
            order by employee_no, employee_reference, saving_month, usage.distributed_at, usage.usage_id""";

    private static final String OF_EMPLOYEE = SELECT.formatted("report_line.company_id = ? and report_line.month = ?"
            + " and (?::text is null or employee_no = ?) and (?::uuid is null or employee_reference = ?)");

    private static final String OF_USAGE = SELECT.formatted(
            "report_usages.contract_id = (select contract_id from usage where usage_id = ?) and usage.usage_id = ?");

    private final Database database;

    LineageStore(Database database) {
        this.database = database;
    }

    /** The lines of an employee number, an employee reference or both in the report of a closed month. */
    List<Line> lines(CompanyMonth month, String employeeNo, UUID employeeReference) {
        Map<Line, Line> lines = new LinkedHashMap<>();
        database.forEach(
                OF_EMPLOYEE,
                row -> lines.computeIfAbsent(line(row), key -> line(key))
                        .usages()
                        .add(usage(row)),
                month.companyId(),
                month.firstDay(),
                employeeNo,
                employeeNo,
                employeeReference,
                employeeReference);
        return List.copyOf(lines.values());
    }

    /** Empty if no line includes the usage: it is unknown, its month is open, or it is not private travel. */
    Optional<UsageLineage> line(UUID usageId) {
        return database.first(OF_USAGE, LineageStore::lineage, usageId, usageId);
    }

    /** The line without its usages, so that all of its rows have an equal one. */
    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("employee_reference", UUID.class),
                row.getString("employee_no"),
                month(row, "saving_month").toString(),
                Money.nok(row.getBigDecimal("line_saving")),
                List.of());
    }

    private static Line line(Line key) {
        return new Line(key.employeeReference(), key.employeeNo(), key.savingMonth(), key.saving(), new ArrayList<>());
    }

    private static UsageLineage lineage(ResultSet row) throws SQLException {
        YearMonth closed = month(row, "closed_month");
        return new UsageLineage(
                row.getInt("company_id"),
                closed.getYear(),
                closed.getMonthValue(),
                row.getObject("employee_reference", UUID.class),
                row.getString("employee_no"),
                month(row, "saving_month").toString(),
                Money.nok(row.getBigDecimal("line_saving")),
                usage(row));
    }

    private static ReportedUsage usage(ResultSet row) throws SQLException {
        return new ReportedUsage(
                row.getObject("usage_id", UUID.class),
                row.getString("ticket_distribution_id"),
                row.getString("ticket_id"),
                Money.nok(row.getBigDecimal("saving")),
                row.getString("refund_id"),
                new Source(
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("kafka_offset"),
                        row.getString("event_id"),
                        row.getString("trace_parent")));
    }

    private static YearMonth month(ResultSet row, String column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }
}
