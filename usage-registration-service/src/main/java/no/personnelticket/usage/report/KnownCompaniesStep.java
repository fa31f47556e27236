package no.personnelticket.usage.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import no.personnelticket.usage.identity.EmployeeIdentitiesClient;

/**
 * Which companies exist: those that the rights-service knows. Contracts do not make a company exist; a report does, since none
 * is made without the rights-service.
 */
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

    /** Throws 404 {@code COMPANY_NOT_FOUND}; asks the rights-service only about a company without a report. */
    public void mustExist(int companyId) {
        if (reports.lastClosed(companyId).isEmpty()) {
            identities.mustExist(companyId, LocalDate.now(clock));
        }
    }
}
