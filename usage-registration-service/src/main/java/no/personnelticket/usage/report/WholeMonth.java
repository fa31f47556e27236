package no.personnelticket.usage.report;

import java.time.Duration;

/** Work on a whole month, a whole day or a whole company, which takes longer than what a customer waits for. */
public final class WholeMonth {

    /** For each statement of such work, and for what is done between two of them. */
    public static final Duration LIMIT = Duration.ofMinutes(5);

    private WholeMonth() {}
}
