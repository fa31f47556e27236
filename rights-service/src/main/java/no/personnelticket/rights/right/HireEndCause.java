package no.personnelticket.rights.right;

/** Why an employment ended. The code values are not published; these are decided here. */
public enum HireEndCause {
    /** Resigned or dismissed: the rights of the employee and the family end. */
    RESIGNED,
    /** Retired: a pensioner's right takes the place of the employee's. */
    PENSION,
    /** Died: the family keeps its rights. */
    BEREAVED;

    /** Of its name, which may be null. */
    public static HireEndCause ofNullable(String name) {
        return name == null ? null : valueOf(name);
    }
}
