package no.personnelticket.usage.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.http.Problem;
import no.personnelticket.usage.identity.EmployeeIdentities;
import no.personnelticket.usage.identity.EmployeeIdentitiesClient;
import org.jboss.logging.Logger;

/**
 * Closes months: what is open up to and with the month goes into its report, which from then on never changes. What
 * arrives later goes into the first month that is still open.
 */
@ApplicationScoped
public class ClosingStep {

    private static final Logger LOG = Logger.getLogger(ClosingStep.class);

    private final ReportStore reports;
    private final EmployeeIdentitiesClient identities;
    private final Clock clock;

    public ClosingStep(ReportStore reports, EmployeeIdentitiesClient identities, Clock clock) {
        this.reports = reports;
        this.identities = identities;
        this.clock = clock;
    }

    /**
     * Closes the month, or finds that it is closed. The identities are asked for within the transaction, so that the
     * report holds exactly the usages that it counts; when they cannot be had, nothing is closed.
     */
    TaxSavingsReport close(CompanyMonth month) {
        return QuarkusTransaction.requiringNew().call(() -> {
            reports.lock(month.companyId());
            return reports.find(month).orElseGet(() -> closeOpen(month));
        });
    }

    /** The report as it is, or as it would be if the month were closed now; stores nothing. */
    TaxSavingsReport preliminary(CompanyMonth month) {
        return reports.find(month).orElseGet(() -> {
            mustBeNext(month);
            return report(TaxSavingsReport.Status.PRELIMINARY, month, reports.open(month));
        });
    }

    private TaxSavingsReport closeOpen(CompanyMonth month) {
        mustBeNext(month);
        List<OpenUsage> usages = reports.open(month);
        TaxSavingsReport report = report(TaxSavingsReport.Status.FINAL, month, usages);
        reports.add(month, report, usages, clock.instant());
        LOG.infof(
                "Month closed, companyId=%d month=%s usages=%d sha256=%s",
                month.companyId(), month.month(), usages.size(), report.sha256());
        return report;
    }

    private void mustBeNext(CompanyMonth month) {
        if (month.month().isAfter(YearMonth.now(clock))) {
            throw Problem.conflict("MONTH_NOT_BEGUN", "The month has not begun");
        }
        reports.lastClosed(month.companyId())
                .filter(last -> last.isAfter(month.month()))
                .ifPresent(last -> {
                    throw Problem.conflict("MONTH_ALREADY_PASSED", "A later month is closed already: " + last);
                });
    }

    private TaxSavingsReport report(TaxSavingsReport.Status status, CompanyMonth month, List<OpenUsage> usages) {
        Map<UUID, Money> savings = OpenUsage.savings(usages);
        EmployeeIdentities employees = identities.fetch(month.companyId(), savings.keySet());
        return TaxSavingsReport.of(status, TaxSavingsCsv.of(month, savings, employees));
    }
}
