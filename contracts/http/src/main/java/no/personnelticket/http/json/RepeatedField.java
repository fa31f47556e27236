package no.personnelticket.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the field that a JSON document has twice. */
public final class RepeatedField {

    /** Names of unknown fields that may be shown in an error; other names could contain anything. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,50}");

    private RepeatedField() {}

    /**
     * The path of the field without names that may not be shown, which can be the empty text; {@code Optional.empty()}
     * for another fault.
     */
    public static Optional<String> path(Throwable unreadable) {
        return Stream.iterate(unreadable, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof StreamReadException
                        && cause.getMessage().startsWith("Duplicate field"))
                .findFirst()
                .map(cause -> ((StreamReadException) cause).getProcessor())
                .map(JsonParser::getParsingContext)
                .map(RepeatedField::path);
    }

    private static String path(JsonStreamContext place) {
        if (place == null || place.inRoot()) {
            return "";
        }
        String path = path(place.getParent());
        if (place.inArray()) {
            return path + "[" + place.getCurrentIndex() + "]";
        }
        String name = place.getCurrentName();
        if (!NAME.matcher(name).matches()) {
            return path;
        }
        return path.isEmpty() ? name : path + "." + name;
    }
}
