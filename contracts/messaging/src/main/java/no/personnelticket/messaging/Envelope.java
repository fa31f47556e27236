package no.personnelticket.messaging;

import io.cloudevents.types.Time;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import no.personnelticket.events.Event;
import no.personnelticket.events.Plausible;
import no.personnelticket.messaging.quarantine.QuarantineReason;

/**
 * The attributes of a CloudEvent, as headers of a record in binary mode or as fields of its body in structured mode.
 * Messages about an attribute use the name that it had in the record.
 *
 * @param prefix precedes the name of an attribute in messages
 * @param value of an attribute; null if it is missing or not text
 */
public record Envelope(String prefix, UnaryOperator<String> value) {

    /** May be written in lower and upper case (RFC 9562). */
    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private static final List<String> REQUIRED = List.of("specversion", "id", "source", "type");

    /**
     * Throws {@link MalformedEventException}, which names the attribute, unless the required attributes are those of
     * the event.
     */
    public void mustBeOf(Class<? extends Event> type) {
        for (String name : REQUIRED) {
            must(isThere(name), name, "is required");
        }
        must(value.apply("specversion").equals("1.0"), "specversion", "must be 1.0");
        must(value.apply("type").equals(Event.type(type)), "type", "must be " + Event.type(type));
    }

    /** Throws {@link MalformedEventException} unless the record's id and key are those of the event in its body. */
    public void mustBelongTo(Event event, String key) {
        String id = value.apply("id");
        boolean isItsId = UUID.matcher(id).matches()
                ? event.id().equalsIgnoreCase(id)
                : event.id().equals(id);
        must(isItsId, "id", "must be the event's id in the body");
        if (!event.key().equals(key)) {
            throw new MalformedEventException(
                    QuarantineReason.WRONG_ENVELOPE,
                    "the key of the record must be that of the event, as contracts/asyncapi.yaml says");
        }
    }

    /**
     * Throws {@link MalformedEventException}, which names the attribute, if an attribute makes the record unreadable.
     */
    public void mustBeReadable() {
        mustBe("source", "a URI reference", URI::create);
        mustBe("dataschema", "a URI", URI::create);
        mustBe("time", "a point in time", Time::parseTime);
    }

    /** Throws {@link MalformedEventException}, which names the attribute, if the time is implausible for an event. */
    public void mustBePlausible(OffsetDateTime time, Instant arrival) {
        if (time != null) {
            Plausible.complaint(time.toInstant()).ifPresent(reason -> must(false, "time", reason));
            must(
                    !time.toInstant().isAfter(arrival.plus(Plausible.AHEAD)),
                    "time",
                    "must not be more than 24 hours ahead");
        }
    }

    private boolean isThere(String name) {
        String found = value.apply(name);
        return found != null && !found.isBlank();
    }

    private void mustBe(String name, String what, Function<String, ?> read) {
        String found = value.apply(name);
        must(found == null || isReadable(found, read), name, "must be " + what);
    }

    private static boolean isReadable(String text, Function<String, ?> read) {
        try {
            return read.apply(text) != null;
        } catch (RuntimeException unreadable) { // reading needs nothing but the text
            return false;
        }
    }

    private void must(boolean condition, String name, String reason) {
        if (!condition) {
            throw new MalformedEventException(QuarantineReason.WRONG_ENVELOPE, prefix + name + " " + reason);
        }
    }
}
