package no.personnelticket.rights.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** As {@link #publish(List)}, with the images of contracts that were just given to new holders. */
    public void publish(NewContracts first, List<ContractChanged> images) {
        publish(Stream.concat(first.images().stream(), images.stream()));
        batches.firstPublished(first);
        batches.published(images);
    }

    /** Returns when the brokers have them all and it is remembered that they do. */
    public void publish(List<ContractChanged> images) {
        publish(images.stream());
        batches.published(images);
    }

    private void publish(Stream<ContractChanged> images) {
        ContractChangedJson json = new ContractChangedJson();
        publisher.publish(images.map(image -> StoredEvent.of(image, json.write(image))));
    }
}
