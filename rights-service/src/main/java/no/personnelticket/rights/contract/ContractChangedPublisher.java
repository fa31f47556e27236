package no.personnelticket.rights.contract;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.personnelticket.messaging.EventPublisher;
import no.personnelticket.messaging.StoredEvent;
import no.personnelticket.messaging.TraceParent;
import no.personnelticket.rights.traveller.TravellerTypes;
import no.personnelticket.store.Database;

/**
 * Publishes the images of contracts that were changed, and with a day trip's the use of the coupon that it took. Each
 * contract's images are published in the order of its versions: an image is published
 * while its row is locked, and the lock is given back when the brokers have acknowledged it. To be called after the change
 * is committed. Where it throws, the images stay unpublished until the same change is asked for again, or until the next
 * sweep ({@link UnpublishedImagesSchedule}).
 */
@Singleton
public class ContractChangedPublisher {

    /** So few that they are published well before others give up waiting for a lock. */
    static final int CHUNK = 2_000;

    /** As PostgreSQL orders ids; {@link UUID#compareTo} takes their halves for signed numbers. */
    private static final Comparator<UUID> BY_ID = Comparator.comparing(UUID::toString);

    private final Database database;
    private final ContractImageStore images;
    private final EventPublisher publisher;
    private final TravellerTypes travellerTypes;

    public ContractChangedPublisher(
            Database database, ContractImageStore images, EventPublisher publisher, TravellerTypes travellerTypes) {
        this.database = database;
        this.images = images;
        this.publisher = publisher;
        this.travellerTypes = travellerTypes;
    }

    /** Returns when the newest images of all contracts of these holders are published; how many were not yet. */
    public int publishOfHolders(Collection<UUID> holderIds) {
        return publish(images.unpublishedOfHolders(holderIds));
    }

    /** Returns when the newest images of these contracts are published; how many were not yet. */
    public int publish(Collection<UUID> contractIds) {
        String traceParent = TraceParent.current();
        return publish(contractIds, contractId -> traceParent);
    }

    /**
     * The same for changes that events caused.
     *
     * @param traceParent the trace context of what changed the contract
     */
    int publish(Collection<UUID> contractIds, Function<UUID, String> traceParent) {
        List<UUID> ids = contractIds.stream().distinct().toList();
        int published = 0;
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<UUID> chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            published += publishLocked(() -> images.lockUnpublished(chunk), traceParent);
        }
        return published;
    }

    /** Publishes what is left unpublished, whoever changed it; how many there were. */
    int publishAll() {
        int published = 0;
        int last;
        do {
            last = publishLocked(() -> images.lockAnyUnpublished(CHUNK), contractId -> null);
            published += last;
        } while (last == CHUNK);
        return published;
    }

    /** Publishes the newest image of every contract again, for a topic that was lost or made anew; how many there are. */
    long publishAgain() {
        long contracts = 0;
        List<UUID> chunk = images.toBePublishedAgain(new UUID(0, 0), CHUNK);
        while (!chunk.isEmpty()) {
            contracts += chunk.size();
            publish(chunk);
            chunk = images.toBePublishedAgain(Collections.max(chunk, BY_ID), CHUNK);
        }
        return contracts;
    }

    private int publishLocked(Supplier<List<UUID>> lock, Function<UUID, String> traceParent) {
        return database.inTransaction(() -> {
            List<UUID> locked = lock.get();
            if (!locked.isEmpty()) {
                publisher.publish(images.images(locked).stream()
                        .flatMap(image -> events(image, traceParent))
                        .toList());
                images.published(locked);
            }
            return locked.size();
        });
    }

    private Stream<StoredEvent> events(ContractImage image, Function<UUID, String> traceParent) {
        return image.toEvents(travellerTypes).stream()
                .map(event ->
                        StoredEvent.of(event, traceParent.apply(image.contract().contractId())));
    }
}
