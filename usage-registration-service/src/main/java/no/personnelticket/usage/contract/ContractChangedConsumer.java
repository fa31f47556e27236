package no.personnelticket.usage.contract;

import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.EventHandler;
import no.personnelticket.messaging.consume.ReceivedEvent;

/** Stores the company and employee on whom each contract's savings count. */
@Singleton
class ContractChangedConsumer implements EventHandler<ContractChanged> {

    private final ContractStore contracts;

    ContractChangedConsumer(ContractStore contracts) {
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
