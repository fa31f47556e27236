package no.personnelticket.messaging.quarantine;

import java.util.Locale;

/**
 * Why a record is in the quarantine: in its header {@code quarantine_reason_code}, in metrics and in the log.
 * {@code docs/runbook} has a page for each.
 */
public enum QuarantineReason {
    /** It is not a CloudEvent of its topic: a header or an attribute is missing or wrong. */
    WRONG_ENVELOPE,
    /** The body cannot be read as the event: a field is missing or invalid. */
    MALFORMED_BODY,
    /** A value cannot occur, for instance a time in the far future. */
    IMPLAUSIBLE,
    /** The body is larger than any topic accepts. */
    TOO_LARGE,
    /** The event's id was received before with another content. */
    ALTERED,
    /** PostgreSQL cannot store one of its values. */
    UNSTORABLE,
    /** Processing it fails repeatedly, also alone: a fault of the service. */
    PROCESSING_FAILED;

    /** The value of the header, the label of metrics and the name of the page. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
