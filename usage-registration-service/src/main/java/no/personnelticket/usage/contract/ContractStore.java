package no.personnelticket.usage.contract;

import jakarta.inject.Singleton;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.messaging.consume.ReceivedEventStore;
import no.personnelticket.store.Database;

/** The newest image of each contract; an image with a lower version changes nothing. */
@Singleton
public class ContractStore extends ReceivedEventStore<ContractChanged> {

    private static final String STORE = """
            insert into contract (contract_id, version, company_id, employee_reference, travel_type, fingerprint)
            values (?, ?, ?, ?, ?, ?)
            on conflict (contract_id) do update
            set version = excluded.version, company_id = excluded.company_id,
                employee_reference = excluded.employee_reference, travel_type = excluded.travel_type,
                fingerprint = excluded.fingerprint
            where excluded.version > contract.version""";

    private final Database database;

    ContractStore(Database database) {
        super(
                database,
                "version of the contract",
                STORE,
                "contract",
                "contract_id = split_part(id, '/', 1)::uuid and version = split_part(id, '/', 2)::bigint");
        this.database = database;
    }

    /** Whether there is a contract of the company. */
    public boolean hasAny(int companyId) {
        return database.exists("select from contract where company_id = ? limit 1", companyId);
    }

    @Override
    protected Object[] row(ReceivedEvent<ContractChanged> received) {
        ContractChanged contract = received.event();
        return new Object[] {
            contract.contractId(),
            contract.version(),
            contract.companyId(),
            contract.employeeReference(),
            contract.travelType().name(),
            received.fingerprint()
        };
    }
}
