package no.personnelticket.rights.contract;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.personnelticket.rights.TableStore;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;

/**
 * The contracts whose newest image is not published. A contract is added in the transaction that changes it, after the change,
 * and so under its lock; it is removed under its lock too, when the brokers have acknowledged the image.
 */
@Singleton
class UnpublishedStore {

    private static final TableStore<UUID> UNPUBLISHED =
            TableStore.<UUID>of("unpublished_contract").key("contract_id", "uuid", contractId -> contractId);

    private static final String ADD = "insert into unpublished_contract select unnest(?) on conflict do nothing";

    private static final String REMOVE = "delete from unpublished_contract where contract_id = any(?)";

    private final Database database;

    UnpublishedStore(Database database) {
        this.database = database;
    }

    /** Contracts that have changed; some may wait already. */
    void add(Collection<UUID> contractIds) {
        database.update(ADD, Column.ids(contractIds));
    }

    /** Contracts that are new. */
    void addNew(List<UUID> contractIds) {
        UNPUBLISHED.copy(database, contractIds);
    }

    /** The newest images of these locked contracts are published. */
    void remove(Collection<UUID> contractIds) {
        database.update(REMOVE, Column.ids(contractIds));
    }
}
