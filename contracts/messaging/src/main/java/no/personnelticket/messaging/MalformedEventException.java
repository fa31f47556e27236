package no.personnelticket.messaging;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.personnelticket.http.json.JsonPlace;
import no.personnelticket.http.json.RepeatedField;
import no.personnelticket.messaging.quarantine.QuarantineReason;

/** A record is not an event of its topic. The message names the field and the reason, never the value. */
public class MalformedEventException extends RuntimeException {

    private final QuarantineReason code;

    public MalformedEventException(QuarantineReason code, String reason) {
        super(reason);
        this.code = code;
    }

    /** The kind of reason. */
    public QuarantineReason code() {
        return code;
    }

    public static MalformedEventException of(IOException unreadable) {
        return new MalformedEventException(QuarantineReason.MALFORMED_BODY, reason(unreadable));
    }

    private static String reason(IOException unreadable) {
        return RepeatedField.path(unreadable)
                .map(field -> field.isEmpty() ? "the body has a field twice" : field + " is in the body twice")
                .orElseGet(() -> syntax(unreadable).orElseGet(() -> mapping(unreadable)));
    }

    private static Optional<String> syntax(IOException unreadable) {
        return Stream.iterate((Throwable) unreadable, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof StreamReadException && !(cause instanceof InputCoercionException))
                .map(StreamReadException.class::cast)
                .findFirst()
                .map(malformed -> JsonPlace.after("the body is not well-formed JSON", malformed));
    }

    private static String mapping(IOException unreadable) {
        if (unreadable instanceof CharacterCodingException) {
            return "the body is not UTF-8";
        }
        if (!(unreadable instanceof JsonMappingException mapping)) {
            return JsonPlace.after("the body is not well-formed JSON", unreadable);
        }
        if (mapping instanceof ValueInstantiationException
                && mapping.getCause() instanceof IllegalArgumentException own) {
            return within(path(mapping), own.getMessage());
        }
        String field = path(mapping);
        return (field.isEmpty() ? "the body" : field)
                + (mapping instanceof InvalidNullException
                        ? " must not be null"
                        : " is missing or has the wrong type or form");
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /**
     * The reason of a nested record names its field with or without the record's name; this replaces it with the whole
     * path.
     */
    private static String within(String path, String reason) {
        if (path.isEmpty()) {
            return reason;
        }
        String field = reason.substring(0, reason.indexOf(' '));
        int dot = field.indexOf('.');
        String own = dot < 0 ? "" : field.substring(0, dot);
        String last = path.substring(path.lastIndexOf('.') + 1);
        return dot < 0 || !last.startsWith(own) ? path + "." + reason : reason.replace(own + ".", path + ".");
    }
}
