package no.personnelticket.rights.holder;

import java.util.UUID;
import no.personnelticket.rights.right.FamilyRelation;

/**
 * A ticket right holder as its company sees it [P: carries {@code ticketHolderCode}].
 *
 * @param familyMemberId null for the employee
 * @param isClaimed whether a customer has claimed the rights
 */
public record TicketRightsHolder(
        UUID id,
        int companyId,
        long employeeNo,
        UUID employeeId,
        UUID familyMemberId,
        FamilyRelation familyRelation,
        String firstName,
        String surname,
        String ticketHolderCode,
        boolean isClaimed) {

    /** Leaves out name and code. */
    @Override
    public String toString() {
        return "TicketRightsHolder[" + id + "]";
    }
}
