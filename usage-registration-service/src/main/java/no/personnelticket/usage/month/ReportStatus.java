package no.personnelticket.usage.month;

/** FINAL: the month is closed and its report never changes. PRELIMINARY: the report as if the month were closed now. */
public enum ReportStatus {
    PRELIMINARY,
    FINAL
}
