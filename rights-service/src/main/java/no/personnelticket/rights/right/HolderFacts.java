package no.personnelticket.rights.right;

import java.time.LocalDate;

/**
 * What decides on a holder's rights.
 *
 * @param relation to the employee; null for the employee
 * @param dateOfBirth of the holder
 * @param deleted the family member was deleted
 * @param employment of the employee, also for a family member
 */
public record HolderFacts(FamilyRelation relation, LocalDate dateOfBirth, boolean deleted, Employment employment) {

    public boolean isEmployee() {
        return relation == null;
    }
}
