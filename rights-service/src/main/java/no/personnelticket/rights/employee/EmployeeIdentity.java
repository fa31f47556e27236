package no.personnelticket.rights.employee;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The identity of the employee with a reference.
 *
 * @param ssn the 11-digit national id
 * @param employeeStatus on the requested day: A active, P pensioner, E bereaved [P]
 */
public record EmployeeIdentity(
        UUID employeeReference,
        String employeeNo,
        String ssn,
        @Schema(enumeration = {"A", "P", "E"}) String employeeStatus) {

    static EmployeeIdentity of(EmployeeRecord employee, LocalDate date) {
        return new EmployeeIdentity(
                employee.id(),
                Long.toString(employee.employeeNo()),
                NationalId.of(employee.dateOfBirth(), employee.ssn()).digits(),
                employee.employment().statusOn(date).code());
    }

    /** Leaves out all that is personal. */
    @Override
    public String toString() {
        return "EmployeeIdentity[" + employeeReference + "]";
    }
}
