package no.personnelticket.usage.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import no.personnelticket.http.error.Problem;
import no.personnelticket.usage.UsageErrorCode;
import no.personnelticket.usage.contract.ContractStore;
import no.personnelticket.usage.identity.EmployeeIdentitiesClient;

/**
 * Checks whether a company exists, which is if the rights-service knows it. A company with a report exists, since no
 * report is made without the rights-service; one with only contracts counts as existing while the rights-service is
 * unavailable.
 */
@Singleton
public class KnownCompaniesStep {

    private final ClosedMonthStore closedMonths;
    private final ContractStore contracts;
    private final EmployeeIdentitiesClient identities;
    private final Clock clock;

    KnownCompaniesStep(
            ClosedMonthStore closedMonths, ContractStore contracts, EmployeeIdentitiesClient identities, Clock clock) {
        this.closedMonths = closedMonths;
        this.contracts = contracts;
        this.identities = identities;
        this.clock = clock;
    }

    /**
     * Calls the rights-service only for a company without a report.
     *
     * @throws Problem 404 {@code COMPANY_NOT_FOUND}; 503 {@code IDENTITIES_UNAVAILABLE} for a company with neither
     *     report nor contract
     */
    public void mustExist(int companyId) {
        if (closedMonths.last(companyId).isPresent()) {
            return;
        }
        try {
            identities.mustExist(companyId, LocalDate.now(clock));
        } catch (Problem problem) {
            if (!problem.errorCode().equals(UsageErrorCode.IDENTITIES_UNAVAILABLE.name())
                    || !contracts.hasAny(companyId)) {
                throw problem;
            }
        }
    }
}
