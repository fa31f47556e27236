package no.personnelticket.rights.contract;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.rights.traveller.TravellerTypes;
import org.jboss.logging.Logger;

/**
 * Compares contracts with their published images. A contract that was published in a higher version, or in the same
 * version with another content, gets the version after it. If the database lacks a published contract, new contracts
 * begin after its version.
 */
@Singleton
class PublishedVersionsStep {

    private static final Logger LOG = Logger.getLogger(PublishedVersionsStep.class);

    private final ContractStore contracts;
    private final ContractImageStore images;
    private final PublishedVersionStore versions;
    private final TravellerTypes travellerTypes;

    PublishedVersionsStep(
            ContractStore contracts,
            ContractImageStore images,
            PublishedVersionStore versions,
            TravellerTypes travellerTypes) {
        this.contracts = contracts;
        this.images = images;
        this.versions = versions;
        this.travellerTypes = travellerTypes;
    }

    /** Continues the versions in the transaction of the caller. */
    void continueAfter(Collection<ReceivedEvent<ContractChanged>> published) {
        List<UUID> ids = published.stream()
                .map(received -> received.event().contractId())
                .distinct()
                .toList();
        contracts.lockAll(ids);
        Map<UUID, ContractImage> stored = images.images(ids).stream()
                .collect(Collectors.toMap(image -> image.contract().contractId(), Function.identity()));
        Map<UUID, Long> behind = new HashMap<>();
        Map<UUID, Long> unknown = new HashMap<>();
        for (ReceivedEvent<ContractChanged> received : published) {
            ContractChanged image = received.event();
            ContractImage known = stored.get(image.contractId());
            if (known == null) {
                unknown.merge(image.contractId(), image.version(), Math::max);
            } else if (isBehind(known, received)) {
                behind.merge(image.contractId(), image.version(), Math::max);
            }
        }
        versions.continueAfter(behind);
        versions.beginNewAfter(unknown.values());
        if (!behind.isEmpty() || !unknown.isEmpty()) {
            LOG.warnf("Contracts were behind what is published, behind=%d unknown=%s", behind.size(), unknown.keySet());
        }
    }

    private boolean isBehind(ContractImage stored, ReceivedEvent<ContractChanged> published) {
        long version = stored.contract().version();
        long publishedVersion = published.event().version();
        return publishedVersion == version
                ? !Fingerprint.of(stored.toEvent(travellerTypes)).equals(published.fingerprint())
                : publishedVersion > version;
    }
}
