package no.personnelticket.messaging;

import no.personnelticket.events.Event;

/**
 * Processes events that the service published itself, when its database was restored and lacks them. It gets no
 * consumers; only {@link TopicReplay} calls it.
 */
public interface RestoringHandler<E extends Event> extends EventHandler<E> {}
