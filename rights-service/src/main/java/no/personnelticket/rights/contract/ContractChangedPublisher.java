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
    private final EventPublisher publisher;

    public ContractChangedPublisher(ContractStore contracts, EventPublisher publisher) {
        this.contracts = contracts;
        this.publisher = publisher;
    }

    public void publishChangesOf(Collection<UUID> holderIds) {
        List<ContractChanged> images = contracts.unpublishedOfHolders(holderIds);
        publisher.publish(images.stream().map(StoredEvent::of).toList());
        contracts.published(images);
    }
}
