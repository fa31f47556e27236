package no.personnelticket.rights.right;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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

    /** All but the birth date, which only some policies use. */
    List<Fact> facts() {
        if (isEmployee()) {
            return employment.facts();
        }
        List<Fact> facts = new ArrayList<>(7);
        facts.add(Fact.of("familyRelation", relation));
        if (deleted) {
            facts.add(Fact.of("familyMemberIsDeleted", true));
        }
        facts.addAll(employment.facts());
        return facts;
    }

    /** Leaves out the birth date. */
    @Override
    public String toString() {
        return "HolderFacts" + facts();
    }
}
