package no.personnelticket.messaging.consume;

import java.util.List;
import no.personnelticket.events.Event;
import no.personnelticket.messaging.replay.TopicReplay;

/**
 * Processes the events of one topic. Each bean of this type gets consumers of its own, except a
 * {@link RestoringHandler}.
 */
public interface EventHandler<E extends Event> {

    /** The type of the topic's events. */
    Class<E> type();

    /**
     * Stores a batch, in one transaction. A repeated call with the same events, or some of them, changes nothing and
     * returns the same events to publish.
     */
    BatchResult store(List<ReceivedEvent<E>> batch);

    /**
     * Called after the transaction and before the offset is committed, to publish events that are not in the
     * {@link BatchResult}.
     */
    default void afterCommit(List<ReceivedEvent<E>> batch) {}

    /** The order in {@link TopicReplay}: lower numbers first, equal ones by the name of the topic. */
    default int replayOrder() {
        return 0;
    }
}
