package no.personnelticket.validation.contract;

import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.EventHandler;
import no.personnelticket.messaging.consume.ReceivedEvent;

/** Stores the newest image of each contract. */
@Singleton
public class ContractChangedConsumer implements EventHandler<ContractChanged> {

    private final ContractStore contracts;

    public ContractChangedConsumer(ContractStore contracts) {
        this.contracts = contracts;
    }

    @Override
    public Class<ContractChanged> type() {
        return ContractChanged.class;
    }

    @Override
    public BatchResult store(List<ReceivedEvent<ContractChanged>> batch) {
        return contracts.storeAll(batch);
    }
}
