package no.personnelticket.rights.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.rights.employee.EmployeeStore;
import no.personnelticket.rights.holder.HolderStore;
import no.personnelticket.rights.right.ChildAgeLimitStore;
import no.personnelticket.store.Database;

/** The renewal on another day, with the service's own database and brokers. */
@ApplicationScoped
class RenewalAt {

    private final Database database;
    private final EmployeeStore employees;
    private final HolderStore holders;
    private final ContractStore contracts;
    private final ChildAgeLimitStore childAgeLimits;
    private final ContractChangedPublisher publisher;

    RenewalAt(
            Database database,
            EmployeeStore employees,
            HolderStore holders,
            ContractStore contracts,
            ChildAgeLimitStore childAgeLimits,
            ContractChangedPublisher publisher) {
        this.database = database;
        this.employees = employees;
        this.holders = holders;
        this.contracts = contracts;
        this.childAgeLimits = childAgeLimits;
        this.publisher = publisher;
    }

    RenewalStep at(Instant now) {
        Clock clock = Clock.fixed(now, NorwegianTime.ZONE);
        RightsStep rights = new RightsStep(holders, contracts, childAgeLimits, clock);
        return new RenewalStep(database, employees, rights, publisher, clock);
    }
}
