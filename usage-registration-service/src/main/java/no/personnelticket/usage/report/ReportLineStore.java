package no.personnelticket.usage.report;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.usage.month.CompanyMonth;

/** The lines of closed reports. */
@Singleton
public class ReportLineStore {

    private static final String ADD = """
            insert into report_line (company_id, month, employee_reference, saving_month, saving, usages)
            select ?, ?, row.* from unnest(?, ?, ?, ?) as row""";

    private static final String FIND = """
            select employee_reference, saving_month, saving, usages from report_line
            where company_id = ? and month = ?""";

    private static final String EMPLOYEES_REPORTED_BEFORE = """
            select distinct employee_reference from report_line
            where company_id = ? and month < ? and extract(year from saving_month) = ?""";

    private final Database database;

    ReportLineStore(Database database) {
        this.database = database;
    }

    /** Stores the lines of a report, after its employees. */
    void add(CompanyMonth month, Collection<ReportLine> lines) {
        database.update(
                ADD,
                month.companyId(),
                month.firstDay(),
                Column.of("uuid", lines, ReportLine::employeeReference),
                Column.of("date", lines, line -> line.savingMonth().atDay(1)),
                Column.of("numeric", lines, line -> line.saving().amount()),
                Column.of("int4", lines, ReportLine::usages));
    }

    /** The lines of a closed month. */
    public List<ReportLine> find(CompanyMonth month) {
        return database.query(FIND, ReportLineStore::line, month.companyId(), month.firstDay());
    }

    /** The employees with a line in an earlier report that has savings of the month's year. */
    Set<UUID> employeesReportedBefore(CompanyMonth month) {
        return Set.copyOf(database.query(
                EMPLOYEES_REPORTED_BEFORE,
                row -> row.getObject(1, UUID.class),
                month.companyId(),
                month.firstDay(),
                month.month().getYear()));
    }

    /** The line of a row with the columns of {@code report_line}. */
    static ReportLine line(ResultSet row) throws SQLException {
        return new ReportLine(
                row.getObject("employee_reference", UUID.class),
                YearMonth.from(row.getObject("saving_month", LocalDate.class)),
                Money.nok(row.getBigDecimal("saving")),
                row.getInt("usages"));
    }
}
