package no.personnelticket.usage.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.store.encryption.ColumnCipher;
import no.personnelticket.store.encryption.EncryptedColumn;
import no.personnelticket.usage.month.CallingClient;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.month.ReportStatus;
import no.personnelticket.usage.month.WholeMonth;
import no.personnelticket.usage.tax.TaxFreeAmounts;
import no.personnelticket.usage.tax.TaxableBenefit;

/** The reports of closed months, with encrypted content. */
@ApplicationScoped
public class ReportStore {

    /** Distinguishes the lock on closing from other advisory locks. */
    private static final int CLOSING = 1;

    private static final String FIND = "select content, sha256 from report where company_id = ? and month = ?";

    private static final String ADD = """
            insert into report (company_id, month, content, sha256, closed_at, closed_by, client_name, rates_version,
                                rules_version, skipped)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

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
        return database.first(
                FIND,
                row -> new TaxSavingsReport(
                        ReportStatus.FINAL,
                        cipher.decrypt(row(month), row.getBytes("content")),
                        row.getString("sha256")),
                month.companyId(),
                month.firstDay());
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

    private static String row(CompanyMonth month) {
        return "report " + month.companyId() + " " + month.firstDay();
    }
}
