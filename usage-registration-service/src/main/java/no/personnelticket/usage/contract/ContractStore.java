package no.personnelticket.usage.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.messaging.Received;
import no.personnelticket.messaging.Taken;
import no.personnelticket.usage.PostgresStore;

/** The newest image of each contract. */
@ApplicationScoped
public class ContractStore {

    private static final String STORE = """
            insert into contract (contract_id, version, company_id, employee_reference, travel_type)
            values (?, ?, ?, ?, ?)
            on conflict (contract_id) do update
            set version = excluded.version, company_id = excluded.company_id,
                employee_reference = excluded.employee_reference, travel_type = excluded.travel_type
            where excluded.version > contract.version""";

    private final PostgresStore postgres;

    public ContractStore(PostgresStore postgres) {
        this.postgres = postgres;
    }

    /** An image that is not newer than what is stored changes nothing. */
    public Taken storeAll(List<Received<ContractChanged>> images) {
        postgres.updateAll(STORE, images, received -> row(received.event()));
        return Taken.ALL;
    }

    private static Object[] row(ContractChanged contract) {
        return new Object[] {
            contract.contractId(),
            contract.version(),
            contract.companyId(),
            contract.employeeReference(),
            contract.travelType().name()
        };
    }
}
