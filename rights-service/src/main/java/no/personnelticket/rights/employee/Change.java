package no.personnelticket.rights.employee;

/** What a record did to the register. */
public enum Change {
    NEW,
    UPDATED,
    UNCHANGED
}
