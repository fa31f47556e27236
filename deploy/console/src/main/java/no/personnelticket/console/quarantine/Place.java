package no.personnelticket.console.quarantine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place in malformed JSON at which the parser stopped. Line and column count from 1; a column is a byte. */
record Place(int line, int column) {

    private static final Pattern REASON =
            Pattern.compile("the body is not well-formed JSON: line (\\d{1,8}), column (\\d{1,8})");

    /** Empty if the reason names no place. */
    static Optional<Place> of(String reason) {
        Matcher place = REASON.matcher(reason);
        return place.matches()
                ? Optional.of(new Place(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))))
                : Optional.empty();
    }
}
