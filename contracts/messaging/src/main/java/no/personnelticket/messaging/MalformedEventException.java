package no.personnelticket.messaging;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A record that is not the event its topic promises. The message names the field and the reason, never the value. */
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

    static MalformedEventException of(IOException unreadable) {
        return new MalformedEventException(QuarantineReason.MALFORMED_BODY, reason(unreadable));
    }

    private static String reason(IOException unreadable) {
        return Stream.iterate((Throwable) unreadable, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof StreamReadException && !(cause instanceof InputCoercionException))
                .findFirst()
                .map(MalformedEventException::syntax)
                .orElseGet(() -> mapping(unreadable));
    }

    private static String syntax(Throwable unreadable) {
        return unreadable.getMessage().startsWith("Duplicate field")
                ? "the body has a field twice"
                : "the body is not well-formed JSON";
    }

    private static String mapping(IOException unreadable) {
        if (unreadable instanceof CharacterCodingException) {
            return "the body is not UTF-8";
        }
        if (!(unreadable instanceof JsonMappingException mapping)) {
            return "the body is not well-formed JSON";
        }
        if (mapping instanceof ValueInstantiationException
                && mapping.getCause() instanceof IllegalArgumentException own) {
            return within(path(mapping), own.getMessage());
        }
        String field = path(mapping);
        return (field.isEmpty() ? "the body" : field) + " is missing or has the wrong type or form";
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** A record that several others hold names its fields alone; where it was is told by the path. */
    private static String within(String path, String reason) {
        String first = reason.substring(0, reason.indexOf(' ')).replaceFirst("\\..*", "");
        boolean isNamed = path.isEmpty() || ("." + path).contains("." + first);
        return isNamed ? reason : path + "." + reason;
    }
}
