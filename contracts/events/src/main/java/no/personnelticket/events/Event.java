package no.personnelticket.events;

import java.time.Instant;

/** A message of a topic, which has the name of the record. An event never carries a name, a national id or a birth date. */
public sealed interface Event permits Fact, Image {

    /** Unique among the events of its topic; the CloudEvents {@code id}. The same id always has the same content. */
    String id();

    /** The Kafka key, so that the events of one customer or one contract keep their order. */
    String key();

    /** When it happened; the CloudEvents {@code time}. */
    Instant time();

    /** The topic of an event type, and the name by which people know it. */
    static String topic(Class<? extends Event> type) {
        return type.getSimpleName();
    }

    /** The CloudEvents {@code type}: name and major version. A new major version is a new record. */
    static String type(Class<? extends Event> type) {
        return "no.personnelticket." + type.getSimpleName() + ".v1";
    }
}
