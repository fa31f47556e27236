package no.personnelticket.usage.month;

/** FINAL once the month is closed, and never another from then on; PRELIMINARY is what it would be now. */
public enum ReportStatus {
    PRELIMINARY,
    FINAL
}
