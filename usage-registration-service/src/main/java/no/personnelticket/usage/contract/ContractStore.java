package no.personnelticket.usage.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import no.personnelticket.database.Column;
import no.personnelticket.database.Database;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.messaging.Received;
import no.personnelticket.messaging.Taken;

/** The newest image of each contract. */
@ApplicationScoped
public class ContractStore {

    private static final String STORE = """
            insert into contract (contract_id, version, company_id, employee_reference, travel_type, fingerprint)
            values (?, ?, ?, ?, ?, ?)
            on conflict (contract_id) do update
            set version = excluded.version, company_id = excluded.company_id,
                employee_reference = excluded.employee_reference, travel_type = excluded.travel_type,
                fingerprint = excluded.fingerprint
            where excluded.version > contract.version""";

    private static final String ALTERED = """
            select place from unnest(?, ?, ?) with ordinality as given (contract_id, version, fingerprint, place)
            join contract using (contract_id, version) where contract.fingerprint <> given.fingerprint""";

    private final Database postgres;

    public ContractStore(Database postgres) {
        this.postgres = postgres;
    }

    /** An image that is not newer than what is stored changes nothing; another one of the same version is refused. */
    public Taken storeAll(List<Received<ContractChanged>> images) {
        postgres.updateAll(STORE, images, ContractStore::row);
        return new Taken(
                List.of(),
                postgres.query(
                        ALTERED,
                        row -> new Taken.Refused(
                                images.get(row.getInt(1) - 1),
                                "the same version of the contract came before with another content"),
                        Column.of("uuid", images, received -> received.event().contractId()),
                        Column.of("int8", images, received -> received.event().version()),
                        Column.of("text", images, Received::fingerprint)));
    }

    private static Object[] row(Received<ContractChanged> received) {
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
