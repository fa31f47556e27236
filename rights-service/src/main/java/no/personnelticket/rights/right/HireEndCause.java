package no.personnelticket.rights.right;

/** Why an employment ended. The code values are not published; these are decided here. */
public enum HireEndCause {
    /** Resigned or dismissed: the rights of the employee and the family end. */
    RESIGNED,
    /** Retired: a pensioner's right replaces the employee's. */
    PENSION,
    /** Died: the family keeps its rights. */
    BEREAVED;

    /** The constant with this name; null for null. */
    public static HireEndCause ofNullable(String name) {
        return name == null ? null : valueOf(name);
    }
}
