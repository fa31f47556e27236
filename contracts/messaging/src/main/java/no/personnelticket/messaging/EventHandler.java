package no.personnelticket.messaging;

import java.util.List;
import no.personnelticket.events.Event;

/**
 * What a service does with the events of one topic. Each bean of this type is given its own consumers, but for a
 * {@link RestoringHandler}.
 */
public interface EventHandler<E extends Event> {

    /** The type of the topic's events. */
    Class<E> type();

    /**
     * Stores a batch, in one transaction. Called again with the same events, or with fewer of them, it changes nothing more
     * and gives the same events to publish.
     */
    BatchResult store(List<ReceivedEvent<E>> batch);

    /** Publishes what is not a part of the {@link BatchResult}; after the commit, before the offset is committed. */
    default void afterCommit(List<ReceivedEvent<E>> batch) {}

    /** By {@link TopicReplay}: lower ones are replayed first, equal ones by the names of their topics. */
    default int replayOrder() {
        return 0;
    }
}
