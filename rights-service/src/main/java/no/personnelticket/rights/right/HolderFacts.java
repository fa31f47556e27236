package no.personnelticket.rights.right;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts that decide on a holder's rights.
 *
 * @param relation to the employee; null for the employee
 * @param dateOfBirth of the holder
 * @param deleted whether the family member was deleted
 * @param employment of the employee, also for a family member
 */
public record HolderFacts(FamilyRelation relation, LocalDate dateOfBirth, boolean deleted, Employment employment) {

    public boolean isEmployee() {
        return relation == null;
    }

    /** All facts except the birth date, which only some policies use. */
    List<PolicyFact> facts() {
        if (isEmployee()) {
            return employment.facts();
        }
        List<PolicyFact> facts = new ArrayList<>(7);
        facts.add(PolicyFact.of("familyRelation", relation));
        if (deleted) {
            facts.add(PolicyFact.of("familyMemberIsDeleted", true));
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
