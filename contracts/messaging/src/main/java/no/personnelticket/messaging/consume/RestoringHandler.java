package no.personnelticket.messaging.consume;

import no.personnelticket.events.Event;
import no.personnelticket.messaging.replay.TopicReplay;

/**
 * Processes events that the service published itself, when its database was restored and lacks them. It gets no
 * consumers; only {@link TopicReplay} calls it.
 */
public interface RestoringHandler<E extends Event> extends EventHandler<E> {}
