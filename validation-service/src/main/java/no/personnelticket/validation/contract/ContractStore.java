package no.personnelticket.validation.contract;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import no.personnelticket.database.Database;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.messaging.EventJson;
import no.personnelticket.messaging.Received;
import no.personnelticket.messaging.ReceivedEventStore;

/** The newest image of each contract; the highest version wins, in whatever order they arrive. */
@Singleton
public class ContractStore extends ReceivedEventStore<ContractChanged> {

    private static final String INSERT = """
            insert into contract (contract_id, version, fingerprint, image) values (?, ?, ?, ?::json)
            on conflict (contract_id) do update
            set version = excluded.version, fingerprint = excluded.fingerprint, image = excluded.image
            where excluded.version > contract.version""";

    private static final String SELECT_ALTERED = "select place from " + GIVEN
            + " join contract on contract_id = split_part(id, '/', 1)::uuid"
            + " and version = split_part(id, '/', 2)::bigint where contract.fingerprint <> given.fingerprint";

    public ContractStore(Database database) {
        super(database, "version of the contract", INSERT, SELECT_ALTERED);
    }

    @Override
    protected Object[] row(Received<ContractChanged> received) {
        ContractChanged contract = received.event();
        return new Object[] {
            contract.contractId(),
            contract.version(),
            received.fingerprint(),
            new String(EventJson.write(contract), StandardCharsets.UTF_8)
        };
    }
}
