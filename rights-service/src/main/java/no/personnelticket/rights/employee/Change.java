package no.personnelticket.rights.employee;

/** What importing a record changed. */
public enum Change {
    NEW,
    UPDATED,
    UNCHANGED
}
