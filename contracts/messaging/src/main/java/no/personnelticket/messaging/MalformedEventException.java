package no.personnelticket.messaging;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.util.stream.Collectors;

/** A record that is not the event its topic promises. The message names the field and the reason, never the value. */
public class MalformedEventException extends RuntimeException {

    public MalformedEventException(String reason) {
        super(reason);
    }

    static MalformedEventException of(IOException unreadable) {
        if (!(unreadable instanceof JsonMappingException mapping)) {
            return new MalformedEventException("the body is not well-formed JSON");
        }
        if (mapping instanceof ValueInstantiationException
                && mapping.getCause() instanceof IllegalArgumentException own) {
            return new MalformedEventException(own.getMessage());
        }
        String field = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
        return new MalformedEventException(
                (field.isEmpty() ? "the body" : field) + " is missing or has the wrong type or form");
    }
}
