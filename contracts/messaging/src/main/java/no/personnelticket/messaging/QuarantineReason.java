package no.personnelticket.messaging;

import java.util.Locale;

/** Why a record is in the quarantine, as its header {@code quarantine_reason_code}, metrics and the log name it. {@code docs/runbook} has a page for each. */
public enum QuarantineReason {
    /** It is not the CloudEvent that its topic promises: a header or an attribute is missing or wrong. */
    WRONG_ENVELOPE,
    /** The body cannot be read as the event: a field is missing, or wrong in itself. */
    MALFORMED_BODY,
    /** A value is none that can occur, for instance a time in the far future. */
    IMPLAUSIBLE,
    /** The body is larger than any topic takes. */
    TOO_LARGE,
    /** The event's id was received before with another content. */
    ALTERED,
    /** PostgreSQL cannot hold one of its values. */
    UNSTORABLE,
    /** Processing it fails, several times and alone: a fault of the service. */
    PROCESSING_FAILED;

    /** The value of the header, the label of metrics and the name of the page. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
