package no.personnelticket.validation.contract;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.messaging.consume.ReceivedEventStore;
import no.personnelticket.messaging.json.EventJson;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;

/** The newest image of each contract: the highest version wins, whatever the order of arrival. */
@Singleton
public class ContractStore extends ReceivedEventStore<ContractChanged> {

    private static final String INSERT = """
            insert into contract (contract_id, version, fingerprint, event) values (?, ?, ?, ?::json)
            on conflict (contract_id) do update
            set version = excluded.version, fingerprint = excluded.fingerprint, event = excluded.event
            where excluded.version > contract.version""";

    private static final String SELECT = "select event from contract where contract_id = any (?)";

    private final Database database;

    public ContractStore(Database database) {
        super(
                database,
                "version of the contract",
                INSERT,
                "contract",
                "contract_id = split_part(id, '/', 1)::uuid and version = split_part(id, '/', 2)::bigint");
        this.database = database;
    }

    /** The contracts with these ids that have arrived. */
    public List<ContractChanged> find(Collection<UUID> contractIds) {
        return database.query(
                SELECT, row -> EventJson.readStored(row.getString(1), ContractChanged.class), Column.ids(contractIds));
    }

    /** Locks contracts in the same order as validations do, so that they cannot deadlock. */
    @Override
    public BatchResult storeAll(List<ReceivedEvent<ContractChanged>> batch) {
        return super.storeAll(batch.stream()
                .sorted(Comparator.comparing(
                        received -> received.event().contractId().toString()))
                .toList());
    }

    @Override
    protected Object[] row(ReceivedEvent<ContractChanged> received) {
        ContractChanged contract = received.event();
        return new Object[] {contract.contractId(), contract.version(), received.fingerprint(), EventJson.text(contract)
        };
    }
}
