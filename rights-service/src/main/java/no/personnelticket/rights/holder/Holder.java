package no.personnelticket.rights.holder;

import java.time.LocalDate;
import java.util.UUID;
import no.personnelticket.rights.right.Employment;
import no.personnelticket.rights.right.FamilyRelation;
import no.personnelticket.rights.right.HireEndCause;
import no.personnelticket.rights.right.HolderFacts;

/** A ticket right holder with what decides on the rights. */
public record Holder(UUID id, UUID employeeId, HolderFacts facts) {

    Holder(
            UUID id,
            UUID employeeId,
            FamilyRelation relation,
            Boolean familyMemberDeleted,
            LocalDate dateOfBirth,
            LocalDate hireStart,
            LocalDate hireEnd,
            HireEndCause hireEndCause,
            boolean abstained,
            boolean employeeDeleted) {
        this(
                id,
                employeeId,
                new HolderFacts(
                        relation,
                        dateOfBirth,
                        Boolean.TRUE.equals(familyMemberDeleted),
                        new Employment(hireStart, hireEnd, hireEndCause, abstained, employeeDeleted)));
    }
}
