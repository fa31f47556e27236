package no.personnelticket.usage.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import no.personnelticket.usage.identity.EmployeeIdentitiesClient;

/** Which companies exist: those that have contracts or reports here, and those that the rights-service knows. */
@Singleton
public class KnownCompaniesStep {

    private final ReportStore reports;
    private final EmployeeIdentitiesClient identities;
    private final Clock clock;

    KnownCompaniesStep(ReportStore reports, EmployeeIdentitiesClient identities, Clock clock) {
        this.reports = reports;
        this.identities = identities;
        this.clock = clock;
    }

    /** Throws 404 {@code COMPANY_NOT_FOUND}; asks the rights-service only about a company of which nothing is here. */
    public void mustExist(int companyId) {
        if (!reports.isKnown(companyId)) {
            identities.mustExist(companyId, LocalDate.now(clock));
        }
    }
}
