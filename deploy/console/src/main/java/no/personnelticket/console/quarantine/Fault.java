package no.personnelticket.console.quarantine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The field or header that a reason names as wrong.
 *
 * @param header whether it is a header
 */
record Fault(String name, boolean header) {

    private static final Pattern HEADER = Pattern.compile("the (?:header|attribute) (\\S+) .*");
    private static final Pattern FIELD = Pattern.compile("([a-z]\\w*(?:(?:\\.\\w+)|\\[\\d+])*) (?:must|is|has) .*");

    /** Empty if the reason concerns the whole record. */
    static Optional<Fault> of(String reason) {
        Matcher header = HEADER.matcher(reason);
        if (header.matches()) {
            return Optional.of(new Fault(header.group(1), true));
        }
        Matcher field = FIELD.matcher(reason);
        return field.matches() ? Optional.of(new Fault(field.group(1), false)) : Optional.empty();
    }
}
