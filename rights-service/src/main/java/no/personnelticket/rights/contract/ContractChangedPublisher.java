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
import no.personnelticket.messaging.StoredEvent;
import no.personnelticket.messaging.TraceParent;
import no.personnelticket.messaging.publish.EventPublisher;
import no.personnelticket.rights.traveller.TravellerTypes;
import no.personnelticket.store.Database;

/**
 * Publishes the images of changed contracts, and with that of a day trip the use of its coupon. The images of a
 * contract are published in the order of its versions: an image is published while its row is locked, and the lock is
 * released when the brokers have acknowledged it. Called after the change is committed. If it throws, the images stay
 * unpublished until the request is repeated, or until the next run of {@link UnpublishedImagesSchedule}.
 */
@Singleton
public class ContractChangedPublisher {

    /** Small enough that a chunk is published well before other transactions time out waiting for a lock. */
    static final int CHUNK = 2_000;

    /** PostgreSQL's order of ids; {@link UUID#compareTo} compares signed numbers. */
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

    /** Returns when the newest images of all contracts of these holders are published; how many were unpublished. */
    public int publishOfHolders(Collection<UUID> holderIds) {
        return publish(images.unpublishedOfHolders(holderIds));
    }

    /** Returns when the newest images of these contracts are published; how many were unpublished. */
    public int publish(Collection<UUID> contractIds) {
        String traceParent = TraceParent.current();
        return publish(contractIds, contractId -> traceParent);
    }

    /**
     * As {@link #publish(Collection)}, for changes that events caused.
     *
     * @param traceParent returns the trace context of the event that changed the contract
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

    /** Publishes all unpublished images; returns how many there were. */
    int publishAll() {
        int published = 0;
        int last;
        do {
            last = publishLocked(() -> images.lockAnyUnpublished(CHUNK), contractId -> null);
            published += last;
        } while (last == CHUNK);
        return published;
    }

    /**
     * Publishes the newest image of every contract again, for a topic that was lost or recreated; returns how many
     * there are.
     */
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
