package no.personnelticket.rights.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.rights.contract.RightsStep;

/** One chunk of a run, in a transaction of its own. */
@ApplicationScoped
public class RenewalChunkStep {

    private final RightsStep rights;

    public RenewalChunkStep(RightsStep rights) {
        this.rights = rights;
    }

    @Transactional
    List<ContractChanged> bringUpToDate(List<UUID> employeeIds) {
        return rights.bringUpToDate(employeeIds);
    }
}
