package no.personnelticket.http.error;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.personnelticket.http.json.BoundedList;
import no.personnelticket.http.json.JsonPlace;
import no.personnelticket.http.json.RepeatedField;

/** Converts a refused body or parameter to a {@link Problem} that names the field and the reason, never the value. */
public final class BadInput {

    private static final Set<Class<?>> SCALARS = Set.of(
            boolean.class,
            Boolean.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            BigDecimal.class,
            String.class);

    private static final Pattern CONTAINER_ELEMENT = Pattern.compile("\\.?<[a-z ]+>");

    private static final Pattern NAMED_FIELD =
            Pattern.compile("(?<field>(?<first>[a-zA-Z]+)(?:\\.[a-zA-Z]+)*) (?<reason>.+)");

    private BadInput() {}

    static Problem of(ConstraintViolationException invalid) {
        return Problem.badFields(invalid.getConstraintViolations().stream()
                .map(BadInput::specification)
                .distinct()
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList());
    }

    public static Problem of(JacksonException unreadable) {
        Optional<String> repeated = RepeatedField.path(unreadable);
        if (repeated.isPresent()) {
            return repeated.get().isEmpty()
                    ? Problem.badField(ParameterNames.BODY, "has a field twice")
                    : Problem.badField(repeated.get(), "is in the body twice");
        }
        if (unreadable instanceof StreamConstraintsException) {
            return Problem.badField(
                    ParameterNames.BODY, "is nested too deeply, or holds a number or text that is too long");
        }
        return syntax(unreadable)
                .map(malformed ->
                        Problem.badField(ParameterNames.BODY, JsonPlace.after("is not well-formed JSON", malformed)))
                .orElseGet(() -> of((JsonMappingException) unreadable));
    }

    private static Problem of(JsonMappingException mapping) {
        if (mapping instanceof ValueInstantiationException refused
                && mapping.getCause() instanceof IllegalArgumentException own) {
            return ofRecord(refused, own.getMessage());
        }
        return Problem.badField(path(mapping), reason(mapping));
    }

    /** The message of a record's own check begins with its field. */
    private static Problem ofRecord(ValueInstantiationException refused, String message) {
        Matcher named = NAMED_FIELD.matcher(message);
        if (named.matches() && hasField(refused.getType().getRawClass(), named.group("first"))) {
            String path = refused.getPath().isEmpty() ? "" : path(refused) + ".";
            return Problem.badField(path + named.group("field"), named.group("reason"));
        }
        return Problem.badField(path(refused), message);
    }

    private static boolean hasField(Class<?> type, String name) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(name));
    }

    /** Empty if the body is well-formed JSON. A syntax error within a list is the cause of another exception. */
    private static Optional<JacksonException> syntax(JacksonException unreadable) {
        if (!(unreadable instanceof JsonMappingException)) {
            return Optional.of(unreadable);
        }
        return unreadable.getCause() instanceof StreamReadException malformed
                        && !(malformed instanceof InputCoercionException)
                ? Optional.of(malformed)
                : Optional.empty();
    }

    private static ErrorSpecification specification(ConstraintViolation<?> violation) {
        List<String> names = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Path.Node::toString)
                .collect(Collectors.toCollection(ArrayList::new));
        // the first node is the Java method; a body's own fields follow its parameter
        names.remove(0);
        boolean isMissing = names.size() == 1 && violation.getInvalidValue() == null;
        if (names.size() > 1) {
            names.remove(0);
        }
        String field = CONTAINER_ELEMENT.matcher(String.join(".", names)).replaceAll("");
        return new ErrorSpecification(field, isMissing ? "is required" : violation.getMessage());
    }

    private static String path(JsonMappingException mapping) {
        String path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? ParameterNames.BODY : path.replaceFirst("^\\.", "");
    }

    private static String reason(JsonMappingException mapping) {
        if (mapping instanceof BoundedList.TooLong) {
            return mapping.getOriginalMessage();
        }
        if (mapping instanceof UnrecognizedPropertyException) {
            return "is not a known field";
        }
        if (mapping.getCause() instanceof InputCoercionException) {
            return "is a number that is too large or too small";
        }
        if (mapping instanceof InvalidFormatException format) {
            return format.getTargetType().equals(String.class)
                    ? "must not hold NUL or half a character"
                    : "is not a valid " + name(format.getTargetType());
        }
        if (mapping.getOriginalMessage().startsWith("Cannot map `null`")) {
            return "is required";
        }
        if (mapping instanceof MismatchedInputException other && SCALARS.contains(other.getTargetType())) {
            return "is not a valid " + name(other.getTargetType());
        }
        return "is missing or has the wrong type or form";
    }

    private static String nameInJson(Field constant) {
        JsonProperty property = constant.getAnnotation(JsonProperty.class);
        return property == null ? constant.getName() : property.value();
    }

    private static String name(Class<?> type) {
        if (type.isEnum()) {
            return "value; one of "
                    + Arrays.stream(type.getFields())
                            .filter(Field::isEnumConstant)
                            .map(BadInput::nameInJson)
                            .toList();
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "date (yyyy-MM-dd)";
            case "Instant", "OffsetDateTime" -> "date-time (RFC 3339)";
            case "UUID" -> "UUID";
            case "String" -> "text";
            case "boolean", "Boolean" -> "value; one of [true, false]";
            case "int", "long", "Integer", "Long" -> "whole number";
            case "BigDecimal" -> "number";
            default -> type.getSimpleName();
        };
    }
}
