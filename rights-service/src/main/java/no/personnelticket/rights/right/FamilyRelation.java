package no.personnelticket.rights.right;

/** How a family member is related to the employee. The code values are not published; these are decided here. */
public enum FamilyRelation {
    SPOUSE,
    COHABITANT,
    CHILD
}
