package no.personnelticket.rights.family;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.personnelticket.rights.right.FamilyRelation;

/**
 * A family member of an employee.
 *
 * @param id absent when it is created
 */
public record FamilyMember(
        UUID id,
        @NotNull UUID employeeId,
        @NotNull FamilyRelation familyRelation,
        @NotBlank String firstName,
        @NotBlank String surname,
        @NotNull LocalDate dateOfBirth,
        boolean isDeleted) {

    /** Leaves out all that is personal. */
    @Override
    public String toString() {
        return "FamilyMember[" + id + "]";
    }
}
