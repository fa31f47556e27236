package no.personnelticket.rights.right;

/** How a family member is related to the employee. The code values are not published; these are decided here. */
public enum FamilyRelation {
    SPOUSE,
    COHABITANT,
    CHILD;

    /** Of its name, which may be null. */
    public static FamilyRelation ofNullable(String name) {
        return name == null ? null : valueOf(name);
    }
}
