package no.personnelticket.usage.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/**
 * The identity of an employee, for the report to the employer [P]. Never logged.
 *
 * @param ssn the national id, 11 digits
 * @param employeeStatus on the requested day: {@code A} active, {@code P} pensioner, {@code E} bereaved
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EmployeeIdentity(UUID employeeReference, String employeeNo, String ssn, String employeeStatus) {

    @Override
    public String toString() {
        return "EmployeeIdentity[employeeReference=" + employeeReference + "]";
    }
}
