package no.personnelticket.rights.employee;

/** What importing a record changed. */
public enum ImportedChange {
    NEW,
    UPDATED,
    UNCHANGED
}
