package no.personnelticket.console.quarantine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reason points at: a field of the body or a header, by its name.
 *
 * @param header whether it is a header
 */
record Fault(String name, boolean header) {

    private static final Pattern HEADER = Pattern.compile("the (?:header|attribute) (\\S+) .*");
    private static final Pattern FIELD = Pattern.compile("([a-z]\\w*(?:(?:\\.\\w+)|\\[\\d+])*) (?:must|is|has) .*");

    /** Empty where the reason is about the whole record. */
    static Optional<Fault> of(String reason) {
        Matcher header = HEADER.matcher(reason);
        if (header.matches()) {
            return Optional.of(new Fault(header.group(1), true));
        }
        Matcher field = FIELD.matcher(reason);
        return field.matches() ? Optional.of(new Fault(field.group(1), false)) : Optional.empty();
    }
}
