package no.personnelticket.usage.report;

import jakarta.inject.Singleton;
import no.personnelticket.http.error.Problem;
import no.personnelticket.usage.UsageErrorCode;
import no.personnelticket.usage.month.CompanyMonth;

/** Finds the reports of closed months. */
@Singleton
public class FindReportStep {

    private final ReportStore reports;
    private final KnownCompaniesStep companies;
    private final ClosingObstaclesStep obstacles;

    FindReportStep(ReportStore reports, KnownCompaniesStep companies, ClosingObstaclesStep obstacles) {
        this.reports = reports;
        this.companies = companies;
        this.obstacles = obstacles;
    }

    /**
     * The report of a closed month.
     *
     * @throws Problem 404 {@code COMPANY_NOT_FOUND}, or {@code REPORT_NOT_FOUND} with the reason; 503
     *     {@code IDENTITIES_UNAVAILABLE} if there is no report and it is not known whether the company exists
     */
    public TaxSavingsReport find(CompanyMonth month) {
        return reports.find(month).orElseThrow(() -> {
            companies.mustExist(month.companyId());
            return new Problem(UsageErrorCode.REPORT_NOT_FOUND, "There is no report. " + reason(month));
        });
    }

    private String reason(CompanyMonth month) {
        return obstacles.ofPreliminary(month).stream()
                .map(ClosingObstacle::message)
                .findFirst()
                .orElse("It is made when the month is closed");
    }
}
