package no.personnelticket.rights.family;

import static no.personnelticket.rights.employee.EmployeeRecordRules.LONGEST_TEXT;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import no.personnelticket.http.request.EventText;
import no.personnelticket.rights.right.FamilyRelation;
import no.personnelticket.store.DeterministicId;

/**
 * A family member of an employee.
 *
 * @param id null when it is created
 */
public record FamilyMember(
        UUID id,
        @NotNull UUID employeeId,
        @NotNull FamilyRelation familyRelation,

        @NotBlank @Size(max = LONGEST_TEXT, message = TOO_LONG) @EventText
        String firstName,

        @NotBlank @Size(max = LONGEST_TEXT, message = TOO_LONG) @EventText
        String surname,

        @NotNull LocalDate dateOfBirth,
        boolean isDeleted) {

    private static final String TOO_LONG = "must not be longer than {max} characters";

    /** With an id that is computed, so that the same person of the same employee always has the same one. */
    FamilyMember identified() {
        return withId(DeterministicId.of("family member", employeeId, familyRelation, dateOfBirth, firstName, surname));
    }

    FamilyMember withId(UUID newId) {
        return new FamilyMember(newId, employeeId, familyRelation, firstName, surname, dateOfBirth, isDeleted);
    }

    /** Leaves out everything personal. */
    @Override
    public String toString() {
        return "FamilyMember[" + id + "]";
    }
}
