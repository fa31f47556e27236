package no.personnelticket.rights.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.rights.employee.EmployeeStore;
import no.personnelticket.rights.right.RightYears;
import no.personnelticket.store.Database;

/**
 * Brings all rights up to date, from 1 December also those of the next calendar year. Holders, pickup codes and
 * connections to customers do not change. A run that failed can be repeated: rights that are up to date do not change
 * again, and unpublished images are published.
 */
@ApplicationScoped
public class RenewalStep {

    private static final int CHUNK = 1000;

    private final Database database;
    private final EmployeeStore employees;
    private final RightsStep rights;
    private final ContractChangedPublisher publisher;
    private final Clock clock;

    public RenewalStep(
            Database database,
            EmployeeStore employees,
            RightsStep rights,
            ContractChangedPublisher publisher,
            Clock clock) {
        this.database = database;
        this.employees = employees;
        this.rights = rights;
        this.publisher = publisher;
        this.clock = clock;
    }

    public Renewal run() {
        long looked = 0;
        long changed = 0;
        List<UUID> ids = employees.idsAfter(new UUID(0, 0), CHUNK);
        while (!ids.isEmpty()) {
            looked += ids.size();
            changed += publisher.publishOfHolders(bringUpToDate(ids));
            ids = employees.idsAfter(ids.get(ids.size() - 1), CHUNK);
        }
        return new Renewal(years().stream().map(Year::getValue).toList(), looked, changed);
    }

    private List<UUID> bringUpToDate(List<UUID> employeeIds) {
        return database.inTransaction(() -> rights.bringUpToDate(employeeIds));
    }

    private List<Year> years() {
        return RightYears.on(LocalDate.ofInstant(clock.instant(), NorwegianTime.ZONE));
    }
}
