package no.personnelticket.rights.holder;

import java.util.UUID;
import no.personnelticket.rights.right.HolderFacts;
import no.personnelticket.rights.traveller.HolderAge;
import no.personnelticket.rights.traveller.StudentProof;

/**
 * A ticket right holder with what decides on the rights.
 *
 * @param companyId of the employee
 * @param customerNumber who claimed the rights; null before that
 * @param studentProof null without one
 */
public record Holder(
        UUID id, UUID employeeId, int companyId, Long customerNumber, StudentProof studentProof, HolderFacts facts) {

    public HolderAge age() {
        return new HolderAge(facts.dateOfBirth(), studentProof);
    }
}
