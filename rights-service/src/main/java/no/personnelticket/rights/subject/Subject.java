package no.personnelticket.rights.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A person who holds rights, with the data that are not in the register.
 *
 * @param familyMemberId null for the employee
 * @param hasLeft whether the employee from whom the rights come has left
 * @param lastDay of the employment or of the last right, whichever is later; null if neither is known
 */
record Subject(
        UUID holderId,
        UUID employeeId,
        UUID familyMemberId,
        int companyId,
        String ticketHolderCode,
        Long customerNumber,
        Instant claimedAt,
        LocalDate studentFrom,
        LocalDate studentTo,
        boolean hasLeft,
        LocalDate lastDay) {

    boolean isEmployee() {
        return familyMemberId == null;
    }

    /** Leaves out the pickup code. */
    @Override
    public String toString() {
        return "Subject[" + holderId + "]";
    }
}
