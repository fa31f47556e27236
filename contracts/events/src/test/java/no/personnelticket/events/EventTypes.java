package no.personnelticket.events;

import java.util.List;
import java.util.stream.Stream;

/** All event records, found through the sealed interfaces. */
final class EventTypes {

    private EventTypes() {}

    static List<Class<? extends Event>> all() {
        return of(Event.class).toList();
    }

    private static Stream<Class<? extends Event>> of(Class<? extends Event> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(permitted -> of(permitted.asSubclass(Event.class)))
                : Stream.of(type);
    }
}
