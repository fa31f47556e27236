package no.personnelticket.rights.right;

/** How a family member is related to the employee. The code values are not published; these are decided here. */
public enum FamilyRelation {
    SPOUSE,
    COHABITANT,
    CHILD;

    /** The constant with this name; null for null. */
    public static FamilyRelation ofNullable(String name) {
        return name == null ? null : valueOf(name);
    }
}
