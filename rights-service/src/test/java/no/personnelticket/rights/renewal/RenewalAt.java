package no.personnelticket.rights.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import no.personnelticket.http.TravelDate;
import no.personnelticket.rights.contract.ContractBatchStore;
import no.personnelticket.rights.contract.ContractChangedPublisher;
import no.personnelticket.rights.contract.RightsStep;
import no.personnelticket.rights.employee.EmployeeIdStore;
import no.personnelticket.rights.holder.HolderBatchStore;
import no.personnelticket.rights.right.ChildAgeLimitStore;
import no.personnelticket.rights.traveller.TravellerTypes;

/** The renewal on another day, with the service's own database and brokers. */
@ApplicationScoped
class RenewalAt {

    private final EmployeeIdStore employees;
    private final HolderBatchStore holders;
    private final ContractBatchStore contracts;
    private final ChildAgeLimitStore childAgeLimits;
    private final TravellerTypes travellerTypes;
    private final ContractChangedPublisher publisher;

    RenewalAt(
            EmployeeIdStore employees,
            HolderBatchStore holders,
            ContractBatchStore contracts,
            ChildAgeLimitStore childAgeLimits,
            TravellerTypes travellerTypes,
            ContractChangedPublisher publisher) {
        this.employees = employees;
        this.holders = holders;
        this.contracts = contracts;
        this.childAgeLimits = childAgeLimits;
        this.travellerTypes = travellerTypes;
        this.publisher = publisher;
    }

    RenewalStep at(Instant now) {
        Clock clock = Clock.fixed(now, TravelDate.OSLO);
        RightsStep rights = new RightsStep(holders, contracts, childAgeLimits, travellerTypes, clock);
        return new RenewalStep(employees, new RenewalChunkStep(rights), publisher, clock);
    }
}
