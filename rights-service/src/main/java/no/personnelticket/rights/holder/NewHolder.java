package no.personnelticket.rights.holder;

import java.util.UUID;

/**
 * An employee or a family member who becomes a holder.
 *
 * @param familyMemberId null for the employee
 */
public record NewHolder(UUID employeeId, UUID familyMemberId) {

    UUID id() {
        return familyMemberId == null ? employeeId : familyMemberId;
    }
}
