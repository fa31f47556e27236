package no.personnelticket.usage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.events.TravelType;
import no.personnelticket.usage.PostgresStore;
import no.personnelticket.usage.PostgresStore.Column;

/** The reports of closed months, and the usages that no report holds yet. */
@ApplicationScoped
public class ReportStore {

    /** Tells the lock on a company's months from other advisory locks. */
    private static final int MONTHS = 1;

    private static final String FIND = "select content, sha256 from report where company_id = ? and month = ?";

    private static final String OPEN = """
            select usage_id, employee_reference, travel_type, saving from placed_usage
            where company_id = ? and month <= ? and not reported""";

    private static final String ADD =
            "insert into report (company_id, month, content, sha256, closed_at) values (?, ?, ?, ?, ?)";

    private static final String ADD_USAGES =
            "insert into report_usage (usage_id, company_id, month) select usage_id, ?, ? from unnest(?) as usage_id";

    private final PostgresStore postgres;

    public ReportStore(PostgresStore postgres) {
        this.postgres = postgres;
    }

    /** Waits until nobody else closes a month of the company; holds until the transaction ends. */
    void lock(int companyId) {
        postgres.query("select pg_advisory_xact_lock(?, ?)", row -> row, MONTHS, companyId);
    }

    Optional<TaxSavingsReport> find(CompanyMonth month) {
        return postgres
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
        return postgres
                .query(
                        "select month from report where company_id = ? order by month desc limit 1",
                        row -> YearMonth.from(row.getObject(1, LocalDate.class)),
                        companyId)
                .stream()
                .findFirst();
    }

    /** All usages of the company, up to and with the month, that no report holds. */
    List<OpenUsage> open(CompanyMonth month) {
        return postgres.query(
                OPEN,
                row -> new OpenUsage(
                        row.getObject("usage_id", UUID.class),
                        row.getObject("employee_reference", UUID.class),
                        TravelType.valueOf(row.getString("travel_type")),
                        Money.nok(row.getBigDecimal("saving"))),
                month.companyId(),
                month.firstDay());
    }

    /** Keeps the report and which usages it holds. */
    void add(CompanyMonth month, TaxSavingsReport report, List<OpenUsage> usages, Instant closedAt) {
        postgres.update(ADD, month.companyId(), month.firstDay(), report.content(), report.sha256(), closedAt);
        postgres.update(ADD_USAGES, month.companyId(), month.firstDay(), Column.of("uuid", usages, OpenUsage::usageId));
    }
}
