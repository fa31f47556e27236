package no.personnelticket.validation.rule;

import java.util.List;
import no.personnelticket.events.UserType;

/** What the scheme covers, as data. A change is a new version. */
final class Coverage {

    static final String VERSION = "2026-1";

    /** The codesets of the train operators in the scheme [P]. */
    static final List<String> OPERATORS = List.of("VYT", "VYG", "GOA", "SJN", "FLT");

    /** The fare classes that the rights of the scheme discount; {@code PREMIUM_CLASS} is in none. */
    static final List<String> FARE_CLASSES = List.of("STANDARD_CLASS");

    /** The kinds of traveller that a ticket right maps to [P]. */
    static final List<UserType> TRAVELLER_TYPES =
            List.of(UserType.ADULT, UserType.CHILD, UserType.STUDENT, UserType.SENIOR);

    private Coverage() {}
}
