package no.personnelticket.rights.contract;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.messaging.consume.RestoringHandler;

/**
 * After a restore, continues the versions of contracts from the highest published ones, and publishes contracts that
 * differ from the topic.
 */
@Singleton
public class PublishedContractsConsumer implements RestoringHandler<ContractChanged> {

    private final PublishedVersionsStep versions;
    private final ContractChangedPublisher publisher;

    public PublishedContractsConsumer(PublishedVersionsStep versions, ContractChangedPublisher publisher) {
        this.versions = versions;
        this.publisher = publisher;
    }

    @Override
    public Class<ContractChanged> type() {
        return ContractChanged.class;
    }

    @Override
    public BatchResult store(List<ReceivedEvent<ContractChanged>> batch) {
        versions.continueAfter(batch);
        return BatchResult.STORED;
    }

    @Override
    public void afterCommit(List<ReceivedEvent<ContractChanged>> batch) {
        List<UUID> ids =
                batch.stream().map(received -> received.event().contractId()).toList();
        publisher.publish(ids);
    }
}
