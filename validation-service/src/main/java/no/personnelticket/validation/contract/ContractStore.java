package no.personnelticket.validation.contract;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.messaging.EventJson;
import no.personnelticket.messaging.Received;
import no.personnelticket.validation.received.ReceivedEventStore;

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

    public ContractStore(AgroalDataSource database) {
        super(database, INSERT, SELECT_ALTERED);
    }

    @Override
    protected void bind(PreparedStatement statement, Received<ContractChanged> received) throws SQLException {
        ContractChanged contract = received.event();
        statement.setObject(1, contract.contractId());
        statement.setLong(2, contract.version());
        statement.setString(3, received.fingerprint());
        statement.setString(4, new String(EventJson.write(contract), StandardCharsets.UTF_8));
    }
}
