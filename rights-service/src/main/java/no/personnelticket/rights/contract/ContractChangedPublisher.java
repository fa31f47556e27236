package no.personnelticket.rights.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.messaging.EventPublisher;
import no.personnelticket.messaging.StoredEvent;

/**
 * Publishes the images of contracts that were changed. What was stored but not published, because the process died in
 * between, is published when the same change is asked for again.
 */
@ApplicationScoped
public class ContractChangedPublisher {

    private final ContractStore contracts;
    private final ContractBatchStore batches;
    private final EventPublisher publisher;

    public ContractChangedPublisher(ContractStore contracts, ContractBatchStore batches, EventPublisher publisher) {
        this.contracts = contracts;
        this.batches = batches;
        this.publisher = publisher;
    }

    public void publishChangesOf(Collection<UUID> holderIds) {
        publish(contracts.unpublishedOfHolders(holderIds));
    }

    public void publishChangesOfContracts(Collection<UUID> contractIds) {
        publish(contracts.unpublished(contractIds));
    }

    /** Returns when the brokers have them all and it is remembered that they do. */
    public void publish(List<ContractChanged> images) {
        publisher.publish(images.stream().map(StoredEvent::of).toList());
        batches.published(images);
    }
}
