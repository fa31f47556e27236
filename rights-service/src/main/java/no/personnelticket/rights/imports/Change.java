package no.personnelticket.rights.imports;

/** What a record did to the register. */
public enum Change {
    NEW,
    UPDATED,
    UNCHANGED
}
