package no.personnelticket.messaging;

import no.personnelticket.events.Event;

/**
 * What a service takes from a topic that it fills itself, when its database was restored and lacks what it published. No
 * consumer reads the topic for it, only {@link TopicReplay}.
 */
public interface RestoringHandler<E extends Event> extends EventHandler<E> {}
