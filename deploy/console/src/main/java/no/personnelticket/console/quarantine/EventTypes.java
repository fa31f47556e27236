package no.personnelticket.console.quarantine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.personnelticket.events.Event;
import no.personnelticket.messaging.quarantine.Quarantine;

/** The types of all events, and the quarantine topics of their topics. */
final class EventTypes {

    private static final List<Class<? extends Event>> ALL = Stream.of(Event.class.getPermittedSubclasses())
            .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
            .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
            .toList();

    private EventTypes() {}

    static Optional<Class<? extends Event>> of(String topic) {
        return ALL.stream().filter(type -> Event.topic(type).equals(topic)).findFirst();
    }

    static List<String> quarantines() {
        return ALL.stream()
                .map(type -> Event.topic(type) + Quarantine.SUFFIX)
                .sorted()
                .toList();
    }
}
