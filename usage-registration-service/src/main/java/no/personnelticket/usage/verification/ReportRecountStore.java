package no.personnelticket.usage.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.store.Database;
import no.personnelticket.store.encryption.EncryptionException;
import no.personnelticket.usage.identity.EmployeeIdentities;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.report.ReportEmployeeStore;
import no.personnelticket.usage.report.ReportLineStore;
import no.personnelticket.usage.report.ReportStore;
import no.personnelticket.usage.report.TaxSavingsCsv;
import no.personnelticket.usage.report.TaxSavingsReport;

/** Compares closed reports, which are encrypted, with their SHA-256 and their lines. */
@ApplicationScoped
class ReportRecountStore {

    private static final String MONTHS =
            "select month from report where company_id = ? and month between ? and ? order by month";

    private final Database database;
    private final ReportStore reports;
    private final ReportLineStore lines;
    private final ReportEmployeeStore employees;

    ReportRecountStore(Database database, ReportStore reports, ReportLineStore lines, ReportEmployeeStore employees) {
        this.database = database;
        this.reports = reports;
        this.lines = lines;
        this.employees = employees;
    }

    InvariantResult verify(Invariant invariant, CompanyMonths months) {
        Predicate<CompanyMonth> isRight =
                invariant == Invariant.EACH_REPORT_HAS_ITS_SHA256 ? this::hasItsSha256 : this::hasItsLines;
        List<CompanyMonth> closed = closed(months);
        List<String> wrong = closed.stream()
                .filter(month -> !isReadable(month, isRight))
                .map(month -> month.firstDay().toString())
                .toList();
        return InvariantResult.of(
                invariant,
                closed.size(),
                wrong.size(),
                wrong.stream().limit(Verification.MOST_NAMED).toList());
    }

    private List<CompanyMonth> closed(CompanyMonths months) {
        return database.query(
                MONTHS,
                row -> new CompanyMonth(months.companyId(), YearMonth.from(row.getObject(1, LocalDate.class))),
                months.companyId(),
                months.from().atDay(1),
                months.to().atDay(1));
    }

    /** A report that cannot be decrypted was altered. */
    private static boolean isReadable(CompanyMonth month, Predicate<CompanyMonth> isRight) {
        try {
            return isRight.test(month);
        } catch (EncryptionException altered) {
            return false;
        }
    }

    private boolean hasItsSha256(CompanyMonth month) {
        TaxSavingsReport report = reports.find(month).orElseThrow();
        return Fingerprint.ofBytes(report.content()).equals(report.sha256());
    }

    private boolean hasItsLines(CompanyMonth month) {
        TaxSavingsReport report = reports.find(month).orElseThrow();
        EmployeeIdentities identities =
                new EmployeeIdentities(TaxSavingsCsv.separatorOf(report.csv()), employees.find(month));
        String csv = TaxSavingsCsv.of(month.companyId(), lines.find(month), identities);
        return Arrays.equals(TaxSavingsReport.of(report.status(), csv).content(), report.content());
    }
}
