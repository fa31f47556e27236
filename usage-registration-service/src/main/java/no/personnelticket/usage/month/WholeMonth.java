package no.personnelticket.usage.month;

import java.time.Duration;

/** The time limit of work on a whole month, day or company, which may take longer than usual requests. */
public final class WholeMonth {

    /** For each statement, and for each pause between two of them. */
    public static final Duration LIMIT = Duration.ofMinutes(5);

    private WholeMonth() {}
}
